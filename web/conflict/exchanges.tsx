/** Exchanges: which act answered which, how soon, and with how much. */
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Value } from "../parts/figure.tsx";
import { steady } from "../parts/steady.tsx";
import { Table } from "../parts/table.tsx";
import { Unknown } from "../parts/unknown.tsx";
import { incidentHref } from "../time/lens.ts";
import { amountWords } from "../incident/claim-words.ts";
import type { View } from "./view.ts";

type Act = Got<"/v1/conflicts/{conflictId}/exchanges">["exchanges"][number]["response"];

/** How many are listed at most; the file has all of them. */
const MOST = "200";

export const Exchanges = steady(function Exchanges({ view: { conflictId, query } }: { readonly view: View }) {
  const exchanges = useAsked("/v1/conflicts/{conflictId}/exchanges", { path: { conflictId }, query: { ...query, limit: MOST } }, { follow: false });
  return (
    <section aria-labelledby="exchanges">
      <h2 id="exchanges">Exchanges</h2>
      <Answered of={exchanges}>
        {({ exchanges: rows, total }) => (
          <>
            <Table
              caption={`Acts in response to acts, n = ${total}${total > rows.length ? `, the latest ${rows.length}` : ""}`} rows={rows} keyOf={({ triggerId, response }) => `${triggerId} ${response.incidentId}`} none="no act is known as a response to another."
              columns={[
                { head: "Response", cell: ({ response }) => <ActOf id={response.incidentId} act={response} /> },
                { head: "To", cell: ({ trigger, triggerId }) => <ActOf id={triggerId} act={trigger} /> },
                { head: "Days after", number: true, cell: ({ latencyDays }) => <Value of={latencyDays} /> },
                { head: "Ratio of scores", number: true, cell: ({ ratio }) => <Value of={ratio} why="one of the two has no score" /> },
              ]}
            />
            {rows.length > 0 && <Downloads route={`/v1/conflicts/${encodeURIComponent(conflictId)}/exchanges`} formats={["csv", "jsonl"]} query={query} />}
          </>
        )}
      </Answered>
      <p class="quiet">Scores stop at the end of their scale: a ratio of 1 does not say that two acts were as heavy. Deaths and munitions stand beside it.</p>
    </section>
  );
});

function ActOf({ id, act }: { readonly id: string; readonly act: Act | null }) {
  return (
    <>
      <a href={incidentHref(id)}><bdi>{act?.summary ?? id}</bdi></a>
      <div class="quiet">deaths {amount(act?.deaths)}, munitions {amount(act?.munitions)}</div>
    </>
  );
}

const amount = (range: object | null | undefined) => (range ? amountWords(range) : <Unknown />);
