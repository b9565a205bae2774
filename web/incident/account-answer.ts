import type { Got } from "../api/client.ts";

/** An incident as the API tells it. */
export type Account = Got<"/v1/incidents/{incidentId}">;
export type Entry = Account["history"][number];
export type Claim = Account["claims"][number];

/** An account, and the ETag under which it was seen. */
export interface Seen {
  readonly account: Account;
  readonly etag: string;
}
