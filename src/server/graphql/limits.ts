import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { codedError } from '../../builder/errors.ts';
import { assertWithinLimits, type Limits } from '../../builder/limit/limits.ts';
import { assertReadableText, assertShallowFragments, assertShallowValue } from '../../builder/limit/nesting.ts';
import { Turns } from '../../builder/limit/turns.ts';
import { AlmanacError, type Cost } from '../../model/errors.ts';
import { overloaded, RETRY_AFTER } from '../admission/admission.ts';
import type { Gate } from '../gate.ts';
import type { ServerContext } from '../plugins.ts';

/** What the plugin reads of Yoga's own context. */
interface Asked extends Partial<ServerContext> {
  readonly params?: { readonly extensions?: { readonly cost?: unknown } | null };
}

/** Refuses operations that nest or ask too much, and long ones beyond those that are under way, before they run, and tells what one costs when its `extensions` ask. */
export function useLimits(limits: Limits, long: Gate): Plugin {
  return {
    // Asked only of a document that is not kept.
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        try {
          assertReadableText(typeof source === 'string' ? source : source.body);
          const document = parseFn(source, options);
          assertShallowFragments(document);
          return document;
        } catch (error) {
          throw error instanceof AlmanacError ? refusal(error) : error;
        }
      });
    },
    onExecute({ args, setResultAndStopExecution, extendContext }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return undefined;
      const variables = args.variableValues ?? {};
      const { params, outcome, isWanted } = args.contextValue as Asked;
      const isAsked = params?.extensions?.cost === true;
      try {
        assertShallowValue(variables);
        const fragments = fragmentsOf(args.document);
        const { price, isLong, cost } = assertWithinLimits(
          args.schema,
          operation,
          fragments,
          variables,
          limits,
          isAsked,
        );
        if (outcome) outcome.cost = price;
        if (isLong && !long.enter()) throw overloaded();
        if (isLong) extendContext({ turns: new Turns(isWanted) } as never);
        if (!isLong && !cost) return undefined;
        return {
          onExecuteDone({ result, setResult }) {
            if (isLong) long.leave();
            if (cost) setResult(withCost(result, cost));
          },
        };
      } catch (error) {
        if (!(error instanceof AlmanacError)) throw error;
        const refused = { errors: [refusal(error)] };
        const { cost } = error.details;
        setResultAndStopExecution(isAsked && cost ? withCost(refused, cost) : refused);
        return undefined;
      }
    },
  };
}

function refusal(error: AlmanacError): GraphQLError {
  const { message, extensions } = codedError(error);
  const http = error.code === 'OVERLOADED' ? { status: 503, headers: { 'retry-after': RETRY_AFTER } } : { status: 400 };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

function withCost<R>(result: R, cost: Cost): R {
  const { extensions } = result as { readonly extensions?: object };
  return { ...result, extensions: { ...extensions, cost } };
}

const fragmentsByDocument = new WeakMap<DocumentNode, Readonly<Record<string, FragmentDefinitionNode>>>();

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  let fragments = fragmentsByDocument.get(document);
  if (!fragments) {
    fragments = Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    fragmentsByDocument.set(document, fragments);
  }
  return fragments;
}
