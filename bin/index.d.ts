/** Settings by the names of docs/settings.md. The environment is not read: whoever wants it gives `process.env`. */
export type Settings = Readonly<Record<string, string | number | undefined>>;

/** The whole server as a function from requests to responses: it listens to no port. */
export interface Almanac {
  /** Name of the release that answers. */
  readonly release: string;
  /** Answers like the server would at the path of the request, whatever its host. Needs no `this`. */
  readonly fetch: (request: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /**
   * Answers a request of `node:http` on its response, for servers of Node's own form: `createServer(almanac.handle)`,
   * `app.use(almanac.handle)`. What reads bodies stands behind it. Needs no `this`.
   */
  readonly handle: (request: object, response: object) => void;
  /** Lets answers under way end, for five seconds at most, and closes the release. */
  close(): Promise<void>;
}

/** Opens the release that the settings name, or compiles the data first where there is none. */
export declare function createAlmanac(settings?: Settings): Promise<Almanac>;
