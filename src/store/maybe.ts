/** A value that is here already when cached or embedded, a promise when it must be fetched. */
export type MaybePromise<T> = T | Promise<T>;

export function isPromise<T>(value: MaybePromise<T>): value is Promise<T> {
  return value instanceof Promise;
}

/** Applies `use` at once to a value that is here, later to one that is not. */
export function whenReady<T, R>(value: MaybePromise<T>, use: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return isPromise(value) ? heard(value.then(use)) : use(value);
}

/** Like Promise.all, but synchronous when every value is here. */
export function allReady<T>(values: readonly MaybePromise<T>[]): MaybePromise<T[]> {
  return values.some(isPromise) ? heard(Promise.all(values)) : (values as T[]);
}

/** Whoever asked may have gone away before it fails, which is no defect. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
