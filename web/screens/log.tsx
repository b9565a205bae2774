/** The raw events, in the order in which they were recorded. */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";

export function Log() {
  useTitle("Log");
  const type = query.value.get("type");
  const filter = type === null ? {} : { type };
  const events = useAsked("/v1/events", { query: { ...filter, limit: "200" } });
  return (
    <>
      <h1>Log</h1>
      <Answered of={events}>
        {({ items }) => (
          <>
            <Table
              caption="Events, oldest first" rows={items} keyOf={({ eventId }) => eventId}
              columns={[
                { head: "Position", number: true, cell: ({ position }) => position }, { head: "Type", cell: (event) => event.type },
                { head: "Stream", cell: ({ stream }) => <code>{stream}</code> }, { head: "Revision", number: true, cell: ({ revision }) => revision },
                { head: "Recorded", cell: ({ recordedAt }) => <When kind="recorded" at={recordedAt} /> }, { head: "By", cell: ({ recordedBy }) => recordedBy ?? "unnamed" },
              ]}
            />
            <Downloads route="/v1/events" formats={["csv", "jsonl"]} query={filter} />
          </>
        )}
      </Answered>
    </>
  );
}
