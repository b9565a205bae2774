/** Made from /openapi.json by `npm run build:client`: changed there, never here. */
export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This interface, to read */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server answers at all */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in Prometheus' text format */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This interface, as OpenAPI 3.1 */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether derived answers are up to date, and if not, why */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What fired, the latest first, and what became of it */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge an alert: somebody has seen it */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this node owes to webhooks, has delivered of late, and has given up as dead */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule would have fired over the history there is, and what of it later corrections would have undone
         * @description Nothing is appended: it is a question that needs a body. One pass in the order of knowledge.
         */
        post: operations["dryRunAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The alert rules there are, each with how often it fired */
        get: operations["listAlertRules"];
        put?: never;
        /**
         * Set an alert rule, or have it say something new
         * @description It is judged from now on: what holds already has not been entered, and fires when it is entered anew. A scale that was added is pinned to its present version. The same rule again changes nothing.
         */
        post: operations["setAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/rules/{ruleId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove an alert rule: nothing fires any more, and what fired stays */
        post: operations["removeAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conflicts, each with its state in brief */
        get: operations["listConflicts"];
        put?: never;
        /**
         * Open a conflict
         * @description Opening it again with the same definition changes nothing; with another definition it is refused: revise it instead.
         */
        post: operations["openConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where every conflict stands, as a file */
        get: operations["exportStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conflict's definition, with its whole history */
        get: operations["getConflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tracks of talks with their rounds, and commitments */
        get: operations["getChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/channels.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds of talks and commitments, as a file */
        get: operations["exportChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who claims what, side by side */
        get: operations["getClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/claims.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every claim, as a file */
        get: operations["exportClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a conflict */
        post: operations["closeConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two states of knowledge, and which events did it */
        get: operations["getDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/diff.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two states of knowledge, as a file: each incident with its effect on tension, figures, events */
        get: operations["exportDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why: the incidents behind its tension, which sum to it */
        get: operations["getDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/drivers.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The incidents behind its tension, as a file */
        get: operations["exportDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answered what, and how soon */
        get: operations["getExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/exchanges.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answered what, as a file */
        get: operations["exportExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/onsets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When its incidents began, in columns: thousands, for a picture */
        get: operations["getOnsets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a closed conflict */
        post: operations["reopenConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise a conflict's definition */
        post: operations["reviseConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a conflict stands, at any two times
         * @description With `Accept: text/event-stream` it is sent again, as an event `state`, whenever an event touches the conflict.
         */
        get: operations["getState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/state.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it stands, as a file */
        get: operations["exportState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its figures step by step, and every change of direction at its exact second */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conflicts/{conflictId}/timeline.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its figures step by step, as a file */
        get: operations["exportTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every conflict that differs between two states of knowledge, in brief */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dyads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Directed dyads: who does what to whom, and reciprocity */
        get: operations["listDyads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The raw log, in order
         * @description With `stream`, `recordedBy`, `before`, `knownAt` or `order=newest` the log is looked through for the page, at most 10,000 events of it: there may be fewer items than `limit`, or none, and yet a `next`, which says where it stopped. `lookedAt` counts the events looked at. There is no more when there is no `next`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The raw log as a file, as far as the head: lines of JSON, a table, CloudEvents */
        get: operations["exportEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List incidents, in the order of their onset */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Report an incident, or many as NDJSON
         * @description As application/x-ndjson, one report a line: each line is recorded by itself and answered with one line {line, status, ...}, while you send; a bad line does not stop the rest. With an Idempotency-Key, that of a line is the key, a colon and the line's number. The lens parameters belong to preview=1.
         */
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents as a file: a table, a map, lines of JSON */
        get: operations["exportIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident as known under the lens, with its whole history */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a claim: who says what
         * @description A claim never changes the accepted value; it may contest it.
         */
        post: operations["makeClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/claims/{claimId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a claim */
        post: operations["withdrawClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct what is accepted of it
         * @description What `set` names replaces the value on record; null takes an optional one away.
         */
        post: operations["correctIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grade a source (A-F) or a claim (1-6) */
        post: operations["reviseGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge it into another: the two are one act */
        post: operations["mergeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a retraction or a merge */
        post: operations["reinstateIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retract it: it no longer counts */
        post: operations["retractIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a source */
        post: operations["corroborateIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where incidents took place, counted by country and by place
         * @description Everything that occurred by `at`, each incident once. Places are rounded to a tenth of a degree; `unplaced` names neither a country nor coordinates.
         */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rescore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same history under one scale, and against another: what differs, and the incidents behind it
         * @description Nothing is appended: it is a question that needs a body.
         */
        post: operations["rescore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scales there are: version, hash, citation */
        get: operations["listScales"];
        put?: never;
        /**
         * Add a scale of your own, or a new version of one
         * @description A table of scores by code: below 0 conflict, above 0 cooperation. It is kept in the log, for every node and every replay; the same table again changes nothing, and a version never becomes another table.
         */
        post: operations["addScale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scales/{scaleId}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a scale says of each code, under its version and hash
         * @description Its own lines, which the hash covers, then what it makes of every other CAMEO act: `inheritedFrom` names the code whose value it takes, `derivedBy` the table that took it to a code of the scale's own.
         */
        get: operations["getScaleTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scales/{scaleId}/table.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a scale says of each code, as a file */
        get: operations["exportScaleTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log as it grows, as server-sent events
         * @description Each event has its position as id, its type as event and the event of /v1/events as data. It goes on after Last-Event-ID, else after `after`, else from now. With `conflict`: the conflict's own events, alerts that fired in it or were undone, and every event of an incident that has, up to that event, named the conflict among its conflicts or concerns.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcknowledgementRecorded: {
            alertId: string;
            /** @enum {string} */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
            ruleId: string;
        };
        Actor: {
            code?: string;
            id: string;
            /** @enum {string} */
            kind?: "state" | "igo" | "armed-group" | "party" | "civilians" | "media" | "other";
            name?: string;
        };
        Alert: {
            acknowledged: {
                note: string | null;
                /** Format: date-time */
                recordedAt: string;
                recordedBy: string | null;
            } | null;
            alertId: string;
            /**
             * Format: date-time
             * @description the state of the world that was judged
             */
            at: string;
            cause: {
                incidentId: string;
                /** @constant */
                kind: "incident";
                revision: number;
            } | {
                incidentId: string;
                /** @constant */
                kind: "onset";
            } | {
                /** @constant */
                kind: "conflict";
                revision: number;
            } | {
                /** @constant */
                kind: "time";
            };
            conflictId: string;
            conflictName: string | null;
            kind: string;
            /**
             * Format: date-time
             * @description what was known of it
             */
            knownAt: string;
            /** @description a path of the dashboard, under the lens that was judged */
            link: string;
            /** @description incidents that count */
            n: number;
            position: components["schemas"]["Position"];
            /** Format: date-time */
            recordedAt: string;
            ruleId: string;
            ruleName: string | null;
            ruleVersion: number;
            threshold: {
                [key: string]: number | string | null;
            };
            /** @description as known later, the condition did not hold at that instant */
            undone: {
                cause: {
                    incidentId: string;
                    /** @constant */
                    kind: "incident";
                    revision: number;
                } | {
                    incidentId: string;
                    /** @constant */
                    kind: "onset";
                } | {
                    /** @constant */
                    kind: "conflict";
                    revision: number;
                } | {
                    /** @constant */
                    kind: "time";
                };
                /** Format: date-time */
                knownAt: string;
                /** @description incidents that count */
                n: number;
                /** Format: date-time */
                recordedAt: string;
                /** @description figures by name: those of the kind of rule */
                value: {
                    [key: string]: number | string | null;
                };
            } | null;
            /** @description figures by name: those of the kind of rule */
            value: {
                [key: string]: number | string | null;
            };
        };
        AlertRule: {
            conflicts: "all" | string[];
            fired: number;
            lens: {
                /**
                 * @description alerts are about what this desk knew
                 * @constant
                 */
                clock: "recorded";
                halfLife: number;
                /** @enum {string} */
                reading: "accepted" | "uncontested" | "low" | "high";
                scale: string;
            };
            name?: string;
            on: {
                /** @constant */
                kind: "direction";
                /** @description strong support only: one incident never suffices */
                to: ("escalating" | "de-escalating")[];
            } | {
                /** @description current hostility comes up to this MID level */
                atLeast: number;
                /** @constant */
                kind: "hostility";
            } | {
                /** @constant */
                kind: "surge";
                /** @enum {string} */
                level: "one-year" | "three-year";
            } | {
                /** @description share of the incidents that count whose occurrence is contested */
                above: number;
                /** @constant */
                kind: "contested-share";
            } | {
                /** @description either suffices: tension moved by so much, or another direction */
                by: {
                    /** @constant */
                    direction?: true;
                    tension?: number;
                };
                /** @constant */
                kind: "past-changed";
                /** @description what is younger than so many days is not the past yet */
                settledDays: number;
            };
            position: components["schemas"]["Position"];
            /** @description who had it say so; null: an unnamed desk */
            recordedBy: string | null;
            removed: boolean;
            revision: number;
            ruleId: string;
            /**
             * Format: date-time
             * @description since when it says what it says; what was entered before never fires
             */
            since: string;
            unacknowledged: number;
            undone: number;
            /** @description how often it was set */
            version: number;
            webhook?: {
                secretRef?: string;
                /** Format: uri */
                url: string;
            };
        };
        AlertRuleRecorded: {
            /** @enum {string} */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
            ruleId: string;
        };
        AlertRules: {
            items: components["schemas"]["AlertRule"][];
        };
        Alerts: {
            items: components["schemas"]["Alert"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            position: components["schemas"]["Position"];
        };
        ChangeLevel: {
            percent: number | null;
            /** @enum {string} */
            value: "large-increase" | "moderate-increase" | "limited" | "large-decrease";
        };
        /** @description the refusal a change would meet, and each conflict before and after it */
        ChangePreview: {
            effects: {
                after: components["schemas"]["ConflictBrief"];
                before: components["schemas"]["ConflictBrief"] | null;
                conflictId: string;
            }[];
            refused: {
                detail: string;
                reason: string;
            } | null;
        };
        Channels: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            channels: {
                channel: string;
                concerns: boolean;
                confirmedBy: string[];
                declinedBy: string[];
                deniedBy: string[];
                /** @enum {string} */
                format: "direct" | "proximity" | "shuttle" | "remote" | "multilateral";
                lastRound: string;
                parties: string[];
                rounds: {
                    confirmedBy: string[];
                    declinedBy: string[];
                    deniedBy: string[];
                    incidentId: string;
                    occurred: string;
                    talks: components["schemas"]["Talks"];
                }[];
                roundsLogged: number;
                thirdParties: {
                    actor: string;
                    /** @enum {string} */
                    role: "mediator" | "facilitator" | "good-offices" | "host" | "guarantor" | "observer";
                }[];
                track: (1 | 1.5 | 2) | null;
                venue: string | null;
            }[];
            /** @enum {string} */
            clock: "recorded" | "published";
            commitments: components["schemas"]["CommitmentState"][];
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            halfLifeDays: number;
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description incidents that count */
            n: number;
            /** @description what the latest round of each channel, and each commitment, calls its actors, by id */
            names: {
                [key: string]: string;
            };
            notOccurred: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            thirdParty: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        ClaimInput: {
            /** @enum {string} */
            about: "occurrence" | "responsibility";
            /** @description the actor or organisation that claims it */
            claimant: string;
            claimId?: string;
            credibility?: number;
            source: string | components["schemas"]["Source"];
            value: ("confirms" | "denies" | "claims" | "attributes" | "declines-to-comment") | {
                /** @enum {string} */
                stance: "confirms" | "denies" | "claims" | "attributes" | "declines-to-comment";
                to?: string[];
            };
        } | {
            /** @enum {string} */
            about: "fatalities" | "injuries" | "munitions" | "intercepted";
            /** @description the actor or organisation that claims it */
            claimant: string;
            claimId?: string;
            credibility?: number;
            source: string | components["schemas"]["Source"];
            value: number | string | {
                best?: number;
                high?: number;
                low?: number;
            };
        } | {
            /** @constant */
            about: "location";
            /** @description the actor or organisation that claims it */
            claimant: string;
            claimId?: string;
            credibility?: number;
            source: string | components["schemas"]["Source"];
            value: components["schemas"]["Place"];
        } | {
            /** @constant */
            about: "outcome";
            /** @description the actor or organisation that claims it */
            claimant: string;
            claimId?: string;
            credibility?: number;
            source: string | components["schemas"]["Source"];
            value: string;
        };
        ClaimRecorded: {
            claimId: string;
            incidentId: string;
            /**
             * @description repeated and unchanged: nothing was appended, as it stands already
             * @enum {string}
             */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
        };
        Claims: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            halfLifeDays: number;
            incidents: {
                abouts: {
                    /** @enum {string} */
                    about: "occurrence" | "responsibility" | "fatalities" | "injuries" | "munitions" | "intercepted" | "location" | "outcome";
                    claims: {
                        claimant: string;
                        claimId: string;
                        credibility: number | null;
                        reliability: ("A" | "B" | "C" | "D" | "E" | "F") | null;
                        sourceId: string;
                        value: unknown;
                    }[];
                    contested: boolean;
                }[];
                incidentId: string;
                occurred: string;
                summary: string | null;
            }[];
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description incidents that count */
            n: number;
            notOccurred: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            thirdParty: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        Coding: {
            acled?: {
                subType: string;
                type: string;
            };
            cameo?: string;
            derivedBy?: {
                [key: string]: string;
            };
            mid?: number;
            plover?: {
                contexts?: string[];
                mode?: string;
                type: string;
            };
            ucdp?: {
                typeOfViolence: 1 | 2 | 3;
            };
        };
        Commitment: {
            /** @enum {string} */
            class?: "cessation-of-hostilities" | "preliminary" | "definitive";
            /** @enum {string} */
            declaration: "unilateral" | "bilateral" | "multilateral";
            from: string;
            id: string;
            /** @enum {string} */
            kind: "ceasefire" | "agreement" | "release" | "withdrawal" | "exchange" | "access" | "disarmament" | "other";
            parties: string[];
            summary?: string;
            until?: string;
        };
        CommitmentState: {
            class: ("cessation-of-hostilities" | "preliminary" | "definitive") | null;
            /** @enum {string} */
            declaration: "unilateral" | "bilateral" | "multilateral";
            endedBy: string | null;
            /** Format: date-time */
            from: string;
            id: string;
            incidentId: string;
            /** @enum {string} */
            kind: "ceasefire" | "agreement" | "release" | "withdrawal" | "exchange" | "access" | "disarmament" | "other";
            parties: string[];
            /** @enum {string} */
            state: "announced" | "in-force" | "violated" | "expired" | "ended";
            until: string | null;
            violations: {
                claimant: string | null;
                contested: boolean;
                incidentId: string;
            }[];
        };
        Conflict: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            closure: unknown;
            conflictId: string;
            definition: components["schemas"]["ConflictDefinition"] | null;
            halfLifeDays: number;
            history: {
                data: unknown;
                /** Format: date-time */
                knownAt: string;
                /** Format: date-time */
                recordedAt: string;
                recordedBy: string | null;
                revision: number;
                type: string;
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            revision: number;
            scale: components["schemas"]["ScaleName"];
            /** @enum {string} */
            situation: "open" | "closed" | "not-yet-known";
        };
        ConflictBrief: {
            conflictId: string;
            cooperation: number | null;
            direction: components["schemas"]["Direction"];
            hostility: number | null;
            n: number;
            name: string | null;
            /** @enum {string} */
            situation: "open" | "closed" | "not-yet-known";
            tension: number | null;
            unscored: number;
        };
        ConflictDefinition: {
            name: string;
            sides?: components["schemas"]["Sides"];
            trigger?: string;
            watchedSince?: string;
        };
        ConflictListed: {
            /** @description tracks of talks, the latest first */
            channels: {
                channel: string;
                concerns: boolean;
                confirmedBy: string[];
                declinedBy: string[];
                deniedBy: string[];
                /** @enum {string} */
                format: "direct" | "proximity" | "shuttle" | "remote" | "multilateral";
                lastRound: string;
                parties: string[];
                roundsLogged: number;
                thirdParties: {
                    actor: string;
                    /** @enum {string} */
                    role: "mediator" | "facilitator" | "good-offices" | "host" | "guarantor" | "observer";
                }[];
                track: (1 | 1.5 | 2) | null;
                venue: string | null;
            }[];
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            cooperation: number | null;
            daysSinceMaterialConflict: number | null;
            direction: components["schemas"]["Direction"];
            hostility: number | null;
            /** @description the incident that ended last, talks elsewhere about the conflict included */
            lastIncident: {
                /** @description null while it goes on */
                end: string | null;
                incidentId: string;
                /** Format: date-time */
                onset: string;
            } | null;
            n: number;
            name: string | null;
            /** @enum {string} */
            situation: "open" | "closed" | "not-yet-known";
            tension: number | null;
            unscored: number;
        };
        ConflictRecorded: {
            conflictId: string;
            /**
             * @description repeated and unchanged: nothing was appended, as it stands already
             * @enum {string}
             */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
        };
        Conflicts: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            halfLifeDays: number;
            items: components["schemas"]["ConflictListed"][];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description cursor of the next page; absent on the last */
            next?: string;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
        };
        CorrectedFacts: {
            coding?: components["schemas"]["Coding"];
            commitment?: components["schemas"]["Commitment"] | null;
            concerns?: string[] | null;
            /** @description the conflicts it belongs to; empty only where `concerns` names one */
            conflicts?: string[];
            deathsConflict?: string | null;
            ends?: string[] | null;
            initiators?: components["schemas"]["Actor"][] | null;
            inResponseTo?: string[] | null;
            magnitudes?: components["schemas"]["Magnitudes"] | null;
            occurred?: components["schemas"]["Occurrence"];
            place?: components["schemas"]["Place"] | null;
            status?: ("occurred" | "announced" | "planned") | null;
            summary?: string | null;
            talks?: components["schemas"]["Talks"] | null;
            targets?: components["schemas"]["Actor"][] | null;
            thresholds?: {
                at?: components["schemas"]["Occurrence"];
                claimant: string;
                /** @enum {string} */
                kind: "first-direct-attack" | "homeland" | "new-weapon" | "diplomatic-premises" | "leadership" | "mass-casualty" | "other";
                label?: string;
                source?: string;
            }[] | null;
            violates?: (string | {
                claimant?: string;
                commitment: string;
            })[] | null;
        };
        DeathSum: {
            best: number | null;
            high: number | null;
            incidents: number;
            low: number | null;
        };
        DeEscalation: {
            channels: {
                channel: string;
                concerns: boolean;
                confirmedBy: string[];
                declinedBy: string[];
                deniedBy: string[];
                /** @enum {string} */
                format: "direct" | "proximity" | "shuttle" | "remote" | "multilateral";
                lastRound: string;
                parties: string[];
                roundsLogged: number;
                thirdParties: {
                    actor: string;
                    /** @enum {string} */
                    role: "mediator" | "facilitator" | "good-offices" | "host" | "guarantor" | "observer";
                }[];
                track: (1 | 1.5 | 2) | null;
                venue: string | null;
            }[];
            commitments: components["schemas"]["CommitmentState"][];
            cooperation: number | null;
            daysSinceMaterialConflict: number | null;
            material: number | null;
            unclassified: number | null;
            verbal: number | null;
        };
        Deliveries: {
            /** @description why what fired cannot be appended just now; each try is repeated */
            fault: string | null;
            items: {
                alertId: string;
                attempts: number;
                /** @description the webhook-id: the same at every attempt */
                id: string;
                /** @enum {string} */
                kind: "fired" | "undone";
                lastAt: string | null;
                lastProblem: string | null;
                lastStatus: number | null;
                nextAt: string | null;
                ruleId: string;
                secretRef: string | null;
                /** @enum {string} */
                state: "pending" | "delivered" | "dead";
                url: string;
            }[];
            /** @description names of the secrets that can sign, `default` the unnamed one; none: no webhook is called */
            secrets: string[];
        };
        Diff: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            definition: components["schemas"]["ResponsibleEvent"][];
            /** @description before or after is left out where the figure was not there */
            figures: {
                after?: unknown;
                before?: unknown;
                figure: string;
            }[];
            halfLifeDays: number;
            incidents: {
                /** @enum {string} */
                change: "appeared" | "disappeared" | "changed";
                events: components["schemas"]["ResponsibleEvent"][];
                incidentId: string;
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** Format: date-time */
            knownFrom: string;
            /** Format: date-time */
            knownTo: string;
            n: {
                after: number;
                before: number;
            };
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            unscored: {
                after: number;
                before: number;
            };
        };
        Direction: {
            n7: number;
            n30: number;
            n90: number;
            q: number | null;
            since: string | null;
            support: ("strong" | "weak") | null;
            /** @enum {string} */
            value: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
            z: number | null;
        };
        Driver: {
            contribution: number;
            flags: string[];
            incidentId: string;
            score: number;
            summary: string | null;
        };
        /** @description their contributions sum to tension */
        Drivers: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            drivers: {
                contribution: number;
                flags: string[];
                incidentId: string;
                occurred: string;
                score: number;
                summary: string | null;
            }[];
            halfLifeDays: number;
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description incidents that count */
            n: number;
            notOccurred: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            tension: number | null;
            thirdParty: number;
            total: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        DryRun: {
            byConflict: {
                conflictId: string;
                fired: number;
                undone: number;
            }[];
            /** @enum {string} */
            clock: "recorded" | "published" | "occurred";
            conflicts: number;
            fired: number;
            from: string | null;
            items: {
                /**
                 * Format: date-time
                 * @description the state of the world that was judged
                 */
                at: string;
                cause: {
                    incidentId: string;
                    /** @constant */
                    kind: "incident";
                    revision: number;
                } | {
                    incidentId: string;
                    /** @constant */
                    kind: "onset";
                } | {
                    /** @constant */
                    kind: "conflict";
                    revision: number;
                } | {
                    /** @constant */
                    kind: "time";
                };
                conflictId: string;
                kind: string;
                /**
                 * Format: date-time
                 * @description what was known of it
                 */
                knownAt: string;
                /** @description a path of the dashboard, under the lens that was judged */
                link: string;
                /** @description incidents that count */
                n: number;
                threshold: {
                    [key: string]: number | string | null;
                };
                undone: {
                    cause: {
                        incidentId: string;
                        /** @constant */
                        kind: "incident";
                        revision: number;
                    } | {
                        incidentId: string;
                        /** @constant */
                        kind: "onset";
                    } | {
                        /** @constant */
                        kind: "conflict";
                        revision: number;
                    } | {
                        /** @constant */
                        kind: "time";
                    };
                    /** Format: date-time */
                    knownAt: string;
                    /** @description incidents that count */
                    n: number;
                    /** @description figures by name: those of the kind of rule */
                    value: {
                        [key: string]: number | string | null;
                    };
                } | null;
                /** @description figures by name: those of the kind of rule */
                value: {
                    [key: string]: number | string | null;
                };
            }[];
            /** @description what to know before the counts are believed */
            note: string | null;
            rule: {
                conflicts: "all" | string[];
                lens: {
                    /**
                     * @description alerts are about what this desk knew
                     * @constant
                     */
                    clock: "recorded";
                    halfLife: number;
                    /** @enum {string} */
                    reading: "accepted" | "uncontested" | "low" | "high";
                    scale: string;
                };
                name?: string;
                on: {
                    /** @constant */
                    kind: "direction";
                    /** @description strong support only: one incident never suffices */
                    to: ("escalating" | "de-escalating")[];
                } | {
                    /** @description current hostility comes up to this MID level */
                    atLeast: number;
                    /** @constant */
                    kind: "hostility";
                } | {
                    /** @constant */
                    kind: "surge";
                    /** @enum {string} */
                    level: "one-year" | "three-year";
                } | {
                    /** @description share of the incidents that count whose occurrence is contested */
                    above: number;
                    /** @constant */
                    kind: "contested-share";
                } | {
                    /** @description either suffices: tension moved by so much, or another direction */
                    by: {
                        /** @constant */
                        direction?: true;
                        tension?: number;
                    };
                    /** @constant */
                    kind: "past-changed";
                    /** @description what is younger than so many days is not the past yet */
                    settledDays: number;
                };
                ruleId: string;
                webhook?: {
                    secretRef?: string;
                    /** Format: uri */
                    url: string;
                };
            };
            /** Format: date-time */
            to: string;
            /** @description of those that fired, undone by later corrections */
            undone: number;
        };
        DryRunQuestion: {
            /**
             * @description in the order in which this desk (recorded) or any reader (published) came to know, or as if each incident had been known at its own time (occurred): for a history that was imported
             * @default recorded
             * @enum {string}
             */
            clock: "recorded" | "published" | "occurred";
            /**
             * @description only what would have fired since this date or time; default the beginning
             * @example 1992-01-01
             */
            from?: string;
            /** @description how many alerts are listed; default 1,000. Counts are whole */
            limit?: number;
            rule: components["schemas"]["NewAlertRule"];
            /** @description up to this date (its end, UTC) or time; default now */
            to?: string;
        };
        Dyads: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            halfLifeDays: number;
            items: {
                cooperation: number | null;
                /** @enum {string} */
                direction: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
                initiator: string;
                intensity: {
                    band: string;
                    best: number | null;
                    high: number | null;
                    incidents: number;
                    low: number | null;
                    year: number;
                };
                n: number;
                rate7: number | null;
                rate30: number | null;
                reciprocity: number | null;
                target: string;
                tension: number | null;
                unscored: number;
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            n: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            unscored: number;
        };
        Escalation: {
            breadth: {
                actors: number;
                countries: number;
                dyads: number;
            };
            changeLevel: components["schemas"]["ChangeLevel"] | null;
            deathsOutcome: {
                month: string;
                value: number | null;
            };
            drivers: components["schemas"]["Driver"][];
            hostility: components["schemas"]["Hostility"];
            intensity: components["schemas"]["Intensity"];
            material: number | null;
            quads: {
                gdelt: number[];
                plover: number[];
            };
            rate7: number | null;
            rate30: number | null;
            surge: {
                deaths30: number;
                /** @enum {string} */
                level: "none" | "one-year" | "three-year";
            } | null;
            tension: number | null;
            unclassified: number | null;
            verbal: number | null;
        };
        Event: {
            causationId?: string;
            correlationId?: string;
            data: unknown;
            eventId: string;
            position: components["schemas"]["Position"];
            /** Format: date-time */
            recordedAt: string;
            recordedBy?: string;
            revision: number;
            schemaVersion: number;
            stream: string;
            type: string;
        };
        Events: {
            items: components["schemas"]["Event"][];
            /** @description how many events were looked at for this page */
            lookedAt: number;
            /** @description pass it as `after` for the next page, or as `before` where the newest come first */
            next?: components["schemas"]["Position"];
        };
        Exchanges: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            exchanges: {
                latencyDays: number | null;
                ratio: number | null;
                response: {
                    deaths: {
                        best: number | null;
                        high: number | null;
                        low: number | null;
                    } | null;
                    incidentId: string;
                    munitions: {
                        best?: number;
                        high?: number;
                        low?: number;
                    } | null;
                    occurred: string;
                    score: number | null;
                    summary: string | null;
                };
                trigger: {
                    deaths: {
                        best: number | null;
                        high: number | null;
                        low: number | null;
                    } | null;
                    incidentId: string;
                    munitions: {
                        best?: number;
                        high?: number;
                        low?: number;
                    } | null;
                    occurred: string;
                    score: number | null;
                    summary: string | null;
                } | null;
                triggerId: string;
            }[];
            halfLifeDays: number;
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description incidents that count */
            n: number;
            notOccurred: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            thirdParty: number;
            total: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        HistoryEntry: {
            data: unknown;
            eventId: string;
            /** Format: date-time */
            knownAt: string;
            position: components["schemas"]["Position"];
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string | null;
            revision: number;
            schemaVersion: number;
            type: string;
        };
        /** @description MID hostility level, 1 none to 5 war */
        Hostility: {
            by: string | null;
            byAnalogy: boolean;
            current: number | null;
            episode: {
                /** Format: date-time */
                last: string;
                level: number;
                /** Format: date-time */
                since: string;
            } | null;
            label: string | null;
            peak: number | null;
            peakBySide: {
                [key: string]: number;
            };
        };
        Incident: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            claims: {
                /** @enum {string} */
                about: "occurrence" | "responsibility" | "fatalities" | "injuries" | "munitions" | "intercepted" | "location" | "outcome";
                claimant: string;
                claimId: string;
                credibility?: number;
                sourceId: string;
                standing: boolean;
                value: unknown;
            }[];
            /** @enum {string} */
            clock: "recorded" | "published";
            contested: string[];
            facts: components["schemas"]["ReportedFacts"] | null;
            halfLifeDays: number;
            history: components["schemas"]["HistoryEntry"][];
            incidentId: string;
            /** @description the incident it is merged into */
            into: string | null;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            merged: string[];
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            revision: number;
            scale: components["schemas"]["ScaleName"];
            /** @enum {string} */
            situation: "unreported" | "reported" | "retracted" | "merged" | "not-yet-known";
            sources: components["schemas"]["Source"][];
        };
        IncidentAccount: {
            claims: {
                /** @enum {string} */
                about: "occurrence" | "responsibility" | "fatalities" | "injuries" | "munitions" | "intercepted" | "location" | "outcome";
                claimant: string;
                claimId: string;
                credibility?: number;
                sourceId: string;
                standing: boolean;
                value: unknown;
            }[];
            contested: string[];
            facts: components["schemas"]["ReportedFacts"] | null;
            incidentId: string;
            /** @description the incident it is merged into */
            into: string | null;
            /** @enum {string} */
            situation: "unreported" | "reported" | "retracted" | "merged" | "not-yet-known";
            sources: components["schemas"]["Source"][];
        };
        IncidentRecorded: {
            incidentId: string;
            /**
             * @description repeated and unchanged: nothing was appended, as it stands already
             * @enum {string}
             */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
        };
        IncidentReport: {
            claims?: components["schemas"]["ClaimInput"][];
            coding: components["schemas"]["Coding"];
            commitment?: components["schemas"]["Commitment"];
            /** @description conflicts that these talks are about, without belonging to them */
            concerns?: string[];
            /** @description the conflicts it belongs to; empty only where `concerns` names one */
            conflicts: string[];
            /** @description the one conflict its deaths count to; the first of `conflicts` when absent */
            deathsConflict?: string;
            ends?: string[];
            incidentId?: string;
            initiators?: components["schemas"]["Actor"][];
            inResponseTo?: string[];
            magnitudes?: components["schemas"]["Magnitudes"];
            occurred: components["schemas"]["Occurrence"];
            opens?: {
                conflictId: string;
                name: string;
                sides?: components["schemas"]["Sides"];
                watchedSince?: string;
            }[];
            place?: components["schemas"]["Place"];
            sources?: components["schemas"]["Source"][];
            /** @enum {string} */
            status?: "occurred" | "announced" | "planned";
            summary?: string;
            talks?: components["schemas"]["Talks"];
            targets?: components["schemas"]["Actor"][];
            thresholds?: {
                at?: components["schemas"]["Occurrence"];
                claimant: string;
                /** @enum {string} */
                kind: "first-direct-attack" | "homeland" | "new-weapon" | "diplomatic-premises" | "leadership" | "mass-casualty" | "other";
                label?: string;
                source?: string;
            }[];
            violates?: (string | {
                claimant?: string;
                commitment: string;
            })[];
        };
        Incidents: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            halfLifeDays: number;
            items: components["schemas"]["IncidentAccount"][];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description cursor of the next page; absent on the last */
            next?: string;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
        };
        /** @description battle-related deaths of the UTC year to `at`: a floor */
        Intensity: {
            /** @constant */
            atLeast: true;
            band: string;
            best: number | null;
            high: number | null;
            incidentsWithDeaths: number;
            low: number | null;
            nonState: components["schemas"]["DeathSum"];
            oneSided: components["schemas"]["DeathSum"];
            year: number;
        };
        LineResult: {
            detail?: string;
            errors?: {
                message: string;
                path: string;
            }[];
            incidentId?: string;
            line: number;
            /**
             * @description repeated and unchanged: nothing was appended, as it stands already
             * @enum {string}
             */
            outcome?: "appended" | "repeated" | "unchanged";
            position?: components["schemas"]["Position"];
            reason?: string;
            requestId?: string;
            revision?: number;
            status: number;
            title?: string;
            type?: string;
        };
        Magnitudes: {
            fatalities?: {
                best?: number;
                civilians?: number;
                high?: number;
                low?: number;
                sideA?: number;
                sideB?: number;
                unknown?: number;
            };
            injuries?: {
                best?: number;
                high?: number;
                low?: number;
            };
            intercepted?: {
                best?: number;
                high?: number;
                low?: number;
            };
            munitions?: {
                best?: number;
                high?: number;
                low?: number;
            };
        };
        NewAlertRule: {
            /** @default all */
            conflicts: "all" | string[];
            /** @default {} */
            lens: {
                /**
                 * @description alerts are about what this desk knew
                 * @default recorded
                 * @constant
                 */
                clock: "recorded";
                /** @default 30 */
                halfLife: number;
                /**
                 * @default accepted
                 * @enum {string}
                 */
                reading: "accepted" | "uncontested" | "low" | "high";
                /** @default goldstein-gdelt */
                scale: string;
            };
            name?: string;
            on: {
                /** @constant */
                kind: "direction";
                /** @description strong support only: one incident never suffices */
                to: ("escalating" | "de-escalating")[];
            } | {
                /** @description current hostility comes up to this MID level */
                atLeast: number;
                /** @constant */
                kind: "hostility";
            } | {
                /** @constant */
                kind: "surge";
                /** @enum {string} */
                level: "one-year" | "three-year";
            } | {
                /** @description share of the incidents that count whose occurrence is contested */
                above: number;
                /** @constant */
                kind: "contested-share";
            } | {
                /** @description either suffices: tension moved by so much, or another direction */
                by: {
                    /** @constant */
                    direction?: true;
                    tension?: number;
                };
                /** @constant */
                kind: "past-changed";
                /**
                 * @description what is younger than so many days is not the past yet
                 * @default 1
                 */
                settledDays: number;
            };
            ruleId: string;
            webhook?: {
                secretRef?: string;
                /** Format: uri */
                url: string;
            };
        };
        NewScale: {
            citation: string;
            /**
             * @description the ontology of the codes
             * @enum {string}
             */
            codes: "cameo" | "plover";
            name: string;
            note?: string;
            scaleId: string;
            /** @description by code: a CAMEO code such as 195, or a PLOVER type such as ASSAULT, alone or with a mode (ASSAULT airstrike); below 0 conflict, above 0 cooperation */
            scores: {
                [key: string]: number;
            };
            /** @default 1 */
            version: string;
        };
        /** @description ISO 8601 or EDTF levels 0-1: 2024-04-13, 2024-04-13T20:30Z, 2024-04, 2024-04-13/2024-04-14, 2023-10-08/.. */
        Occurrence: string;
        /** @description columns of one length and order: by onset, then incident id */
        Onsets: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            contestedOnes: boolean[];
            halfLifeDays: number;
            incidentIds: string[];
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description MID hostility level of the act, 1 none to 5 war */
            levels: (number | null)[];
            /** @description incidents that count */
            n: number;
            notOccurred: number;
            onsets: string[];
            position: components["schemas"]["Position"];
            /** @description GDELT's class of the act, 1 verbal cooperation to 4 material conflict */
            quads: (number | null)[];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            thirdParty: number;
            /** @description how many are listed, counted or not, under any reading; the columns hold the latest of them */
            total: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        OpenedConflict: {
            conflictId: string;
            name: string;
            sides?: components["schemas"]["Sides"];
            trigger?: string;
            watchedSince?: string;
        };
        Place: {
            country?: string;
            lat?: number;
            lon?: number;
            name?: string;
            /** @enum {string} */
            precision?: "exact" | "near" | "region" | "country";
        };
        Places: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            /** @description by ISO 3166-1 alpha-3 as reported, the most incidents first */
            countries: {
                country: string;
                /** @description the highest MID level among them */
                hostility: number | null;
                n: number;
            }[];
            halfLifeDays: number;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** @description of them, those with coordinates */
            located: number;
            /** @description incidents that occurred by `at`, each once */
            n: number;
            /** @description to a tenth of a degree, the most incidents first; at most 2,000 of `placesInAll` */
            places: {
                /** @description the highest MID level among them */
                hostility: number | null;
                lat: number;
                lon: number;
                n: number;
            }[];
            placesInAll: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            /** @description of them, those with neither a country nor coordinates */
            unplaced: number;
        };
        /**
         * @description a place in the log: an opaque decimal string
         * @example 41
         */
        Position: string;
        Preview: {
            effects: {
                after: components["schemas"]["ConflictBrief"];
                before: components["schemas"]["ConflictBrief"] | null;
                conflictId: string;
            }[];
            likelyDuplicates: {
                because: string[];
                incidentId: string;
                occurred: string;
                summary: string | null;
            }[];
            refused: {
                detail: string;
                reason: string;
            } | null;
        };
        Problem: {
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            reason: string;
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        Ready: {
            events: number | null;
            heartbeatAgeSeconds: number | null;
            logHead: components["schemas"]["Position"] | null;
            logId: string | null;
            position: components["schemas"]["Position"] | null;
            ready: boolean;
            reasons: {
                detail: string;
                reason: string;
            }[];
            snapshot: string | null;
        };
        ReportedFacts: {
            coding: components["schemas"]["Coding"];
            commitment?: components["schemas"]["Commitment"];
            /** @description conflicts that these talks are about, without belonging to them */
            concerns?: string[];
            /** @description the conflicts it belongs to; empty only where `concerns` names one */
            conflicts: string[];
            /** @description the one conflict its deaths count to; the first of `conflicts` when absent */
            deathsConflict?: string;
            ends?: string[];
            initiators?: components["schemas"]["Actor"][];
            inResponseTo?: string[];
            magnitudes?: components["schemas"]["Magnitudes"];
            occurred: components["schemas"]["Occurrence"];
            place?: components["schemas"]["Place"];
            /** @enum {string} */
            status?: "occurred" | "announced" | "planned";
            summary?: string;
            talks?: components["schemas"]["Talks"];
            targets?: components["schemas"]["Actor"][];
            thresholds?: {
                at?: components["schemas"]["Occurrence"];
                claimant: string;
                /** @enum {string} */
                kind: "first-direct-attack" | "homeland" | "new-weapon" | "diplomatic-premises" | "leadership" | "mass-casualty" | "other";
                label?: string;
                source?: string;
            }[];
            violates?: (string | {
                claimant?: string;
                commitment: string;
            })[];
        };
        Rescore: {
            against: components["schemas"]["ScaleName"] | null;
            /** @description the incidents that the two scales score apart, each once */
            apart: {
                codes: {
                    against: number | null;
                    cameo: string | null;
                    counted: number;
                    incidents: number;
                    plover: string | null;
                    score: number | null;
                }[];
                counted: number;
                incidents: number;
                /** @description whether they count or not; at most 100 */
                strongest: components["schemas"]["ScoredApart"][];
            } | null;
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            /** @description the conflicts whose direction or level differs */
            differing: {
                changeLevel: {
                    against: components["schemas"]["ChangeLevel"] | null;
                    differs: boolean;
                    scale: components["schemas"]["ChangeLevel"] | null;
                };
                conflictId: string;
                direction: {
                    against: {
                        support: ("strong" | "weak") | null;
                        /** @enum {string} */
                        value: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
                    };
                    differs: boolean;
                    scale: {
                        support: ("strong" | "weak") | null;
                        /** @enum {string} */
                        value: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
                    };
                };
                /** @description MID levels come from the act itself: no scale of scores can move them */
                hostility: {
                    against: number | null;
                    differs: boolean;
                    scale: number | null;
                };
                /** @description those that count, the strongest first */
                incidents: components["schemas"]["ScoredApart"][];
                incidentsApart: number;
                name: string | null;
            }[];
            halfLifeDays: number;
            items: {
                against: components["schemas"]["ConflictBrief"] | null;
                conflictId: string;
                differs: string[];
                incidents: components["schemas"]["ScoredApart"][];
                incidentsApart: number;
                scale: components["schemas"]["ConflictBrief"];
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            n: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            summary: {
                anyFigure: number;
                changeLevel: number;
                conflicts: number;
                direction: number;
                hostility: number;
            } | null;
            unscored: number;
        };
        RescoreQuestion: {
            against?: string;
            /** @description default: every conflict */
            conflicts?: string[];
            /** @description days; default 30 */
            halfLife?: number;
            scale: string;
        };
        ResponsibleEvent: {
            eventId: string;
            /** Format: date-time */
            knownAt: string;
            position: components["schemas"]["Position"];
            revision: number;
            stream: string;
            type: string;
        };
        RevisedDefinition: {
            name?: string;
            sides?: components["schemas"]["Sides"] | null;
            trigger?: string | null;
            watchedSince?: string | null;
        };
        Revisions: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            /** @description how many there are in all */
            conflicts: number;
            halfLifeDays: number;
            items: {
                after: {
                    cooperation: number | null;
                    direction: components["schemas"]["Direction"];
                    hostility: number | null;
                    n: number;
                    tension: number | null;
                    unscored: number;
                };
                appeared: number;
                before: {
                    cooperation: number | null;
                    direction: components["schemas"]["Direction"];
                    hostility: number | null;
                    n: number;
                    tension: number | null;
                    unscored: number;
                };
                changed: number;
                conflictId: string;
                disappeared: number;
                name: string | null;
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /** Format: date-time */
            knownFrom: string;
            /** Format: date-time */
            knownTo: string;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
        };
        ScaleName: {
            id: string;
            sha256: string;
            version: string;
        };
        ScaleRecorded: {
            /**
             * @description repeated and unchanged: nothing was appended, as it stands already
             * @enum {string}
             */
            outcome: "appended" | "repeated" | "unchanged";
            position: components["schemas"]["Position"];
            revision: number;
            scaleId: string;
            sha256: string;
            version: string;
        };
        Scales: {
            items: {
                /** @description whether it was added to this log */
                added: boolean;
                citation: string;
                id: string;
                /** @enum {string} */
                kind: "score" | "level";
                /** @description whether the id alone means this version; another is id@version */
                latest: boolean;
                name: string | null;
                note: string | null;
                sha256: string;
                version: string;
            }[];
        };
        ScaleTable: {
            /** @description whether it was added to this log */
            added: boolean;
            citation: string;
            id: string;
            items: {
                code: string;
                /**
                 * @description the ontology of the code
                 * @enum {string}
                 */
                codes: "cameo" | "plover" | "mid" | "ucdp";
                derivedBy: string | null;
                inheritedFrom: string | null;
                name: string | null;
                /** @description a score, or a level; of UCDP's bands the lowest count of deaths in a year; null: a person has to say */
                value: number | null;
            }[];
            /** @enum {string} */
            kind: "score" | "level";
            /** @description whether the id alone means this version; another is id@version */
            latest: boolean;
            name: string | null;
            note: string | null;
            sha256: string;
            version: string;
        };
        ScoredApart: {
            against: number | null;
            cameo: string | null;
            conflictId: string;
            /** @description whether it counts to the conflict named, or, in a list over conflicts, to any of them */
            counts: boolean;
            /** @description the first score less the second, unscored taken as 0 */
            difference: number;
            incidentId: string;
            notCounted: ("within-sides" | "third-party" | "unknown-parties" | "concerns" | "not-occurred" | "contested") | null;
            plover: string | null;
            /** @description what is left of the difference at the instant, after decay */
            remaining: number;
            score: number | null;
        };
        Sides: {
            actors: {
                from?: string;
                id: string;
                /** @enum {string} */
                role?: "primary" | "secondary" | "supporter" | "alleged-proxy";
                to?: string;
            }[];
            name: string;
        }[];
        Source: {
            confidential?: boolean;
            name: string;
            publishedAt?: string;
            quote?: string;
            /** @enum {string} */
            reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            rowId?: string;
            sourceId: string;
            url?: string;
            /** @description the source this one rests on; two sources sharing a via are one */
            via?: string;
        };
        State: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            /** @description how many incidents are contested, by what they are contested on */
            contested: {
                [key: string]: number;
            };
            deEscalation: components["schemas"]["DeEscalation"];
            direction: components["schemas"]["Direction"];
            escalation: components["schemas"]["Escalation"];
            halfLifeDays: number;
            /** @description of them, acts scored by their nearest ancestor */
            inherited: number;
            knowledgeLagDays: {
                median: number;
                p90: number;
            } | null;
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description where nothing is known because the log began only after the time of knowledge: when it began
             */
            logBeganAt?: string;
            /** @description incidents that count */
            n: number;
            name: string | null;
            notOccurred: number;
            position: components["schemas"]["Position"];
            range: {
                hostility: [
                    number | null,
                    number | null
                ];
                tension: [
                    number | null,
                    number | null
                ];
            };
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            sidesUnknown: boolean;
            /** @enum {string} */
            situation: "open" | "closed" | "not-yet-known";
            thirdParty: number;
            unknownParties: number;
            /** @description of them, acts that the scale does not score */
            unscored: number;
            withinSides: number;
        };
        Talks: {
            channel: string;
            delegates?: {
                actor: string;
                name: string;
            }[];
            /** @enum {string} */
            format: "direct" | "proximity" | "shuttle" | "remote" | "multilateral";
            parties: string[];
            round?: number | string;
            thirdParties?: {
                actor: string;
                /** @enum {string} */
                role: "mediator" | "facilitator" | "good-offices" | "host" | "guarantor" | "observer";
            }[];
            track?: 1 | 1.5 | 2;
            venue?: string;
        };
        Timeline: {
            /**
             * Format: date-time
             * @description the state of the world at this instant
             */
            at: string;
            /** @enum {string} */
            clock: "recorded" | "published";
            conflictId: string;
            halfLifeDays: number;
            items: {
                /** Format: date-time */
                at: string;
                cooperation: number | null;
                deathsOutcome: number | null;
                /** @enum {string} */
                direction: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
                hostility: number | null;
                material: number | null;
                n: number;
                net: {
                    inherited: number;
                    mean: number | null;
                    n: number;
                    sum: number | null;
                    unscored: number;
                } | null;
                q: number | null;
                rate7: number | null;
                rate30: number | null;
                support: ("strong" | "weak") | null;
                tension: number | null;
                unclassified: number | null;
                verbal: number | null;
            }[];
            /**
             * Format: date-time
             * @description as known at this instant
             */
            knownAt: string;
            n: number;
            position: components["schemas"]["Position"];
            /** @enum {string} */
            reading: "accepted" | "uncontested" | "low" | "high";
            scale: components["schemas"]["ScaleName"];
            /** @enum {string} */
            step: "hour" | "day" | "week" | "month" | "year";
            /** @description every change of direction in the span, at its exact second */
            transitions: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                direction: "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";
            }[];
            unscored: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "alive";
                    };
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description they are not; `reasons` say why */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                conflict?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description only what was recorded by this date (its end, UTC) or time, with what had become of it by then */
                knownAt?: string;
                /** @description how many at most; up to 500 */
                limit?: string;
                rule?: string;
                /** @description standing: not undone; unacknowledged: neither undone nor acknowledged; default all */
                state?: "standing" | "undone" | "unacknowledged";
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description alerts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerts"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the alert's id */
                alertId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description acknowledged, or it was before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dryRunAlertRule: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DryRunQuestion"];
            };
        };
        responses: {
            /** @description the counts, and the alerts in the order in which they would have fired */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlertRules: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description whether removed rules are listed too; default false */
                removed?: "true" | "false";
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description in the order in which they were first set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRules"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAlertRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAlertRule"];
            };
        };
        responses: {
            /** @description it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleRecorded"];
                };
            };
            /** @description set */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAlertRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the rule's id */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description removed, or it was before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description `next` of the page before */
                cursor?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how many at most; up to 500 */
                limit?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conflicts"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openConflict: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedConflict"];
            };
        };
        responses: {
            /** @description it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecorded"];
                };
            };
            /** @description opened */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStates: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the format: jsonl, csv, hxl */
                format: "jsonl" | "csv" | "hxl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConflict: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conflict"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channels"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportChannels: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaims: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claims"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportClaims: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeConflict: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endedAt?: string;
                    note?: string;
                    /** @enum {string} */
                    reason: "peace-agreement" | "ceasefire" | "victory-a" | "victory-b" | "low-activity" | "actor-ceased" | "entered-in-error";
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDiff: {
        parameters: {
            query: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description the earlier state of knowledge */
                knownFrom: string;
                knownTo?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the figures and incidents that differ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDiff: {
        parameters: {
            query: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description the earlier state of knowledge */
                knownFrom: string;
                knownTo?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDrivers: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how many at most; up to 100000 */
                limit?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drivers"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDrivers: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExchanges: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how many at most; up to 100000 */
                limit?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchanges"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportExchanges: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOnsets: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description the beginning: a date (its start, UTC) or time */
                from?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how many at most; up to 10000 */
                limit?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onsets"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenConflict: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseConflict: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    set: components["schemas"]["RevisedDefinition"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getState: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the state, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["State"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportState: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv, hxl */
                format: "jsonl" | "csv" | "hxl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description the beginning: a date (its start, UTC) or time */
                from?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
                /** @description default day; auto: hours for ten days or less, else the shortest of days to years that makes 750 points at most */
                step?: "hour" | "day" | "week" | "month" | "year" | "auto";
                /** @description the end: a date (its end, UTC) or time */
                to?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTimeline: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description the beginning: a date (its start, UTC) or time */
                from?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
                /** @description default day; auto: hours for ten days or less, else the shortest of days to years that makes 750 points at most */
                step?: "hour" | "day" | "week" | "month" | "year" | "auto";
                /** @description the end: a date (its end, UTC) or time */
                to?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the conflict's id */
                conflictId: string;
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRevisions: {
        parameters: {
            query: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description the earlier state of knowledge */
                knownFrom: string;
                knownTo?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the conflicts that differ, the greatest change of tension first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revisions"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDyads: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                initiator?: string;
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description primary actors only (the default), or every role */
                roles?: "primary" | "all";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
                target?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dyads"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description only events after this position; default all */
                after?: components["schemas"]["Position"];
                /** @description only events before this position */
                before?: components["schemas"]["Position"];
                /** @description only what was recorded by this date (its end, UTC) or time; default all */
                knownAt?: string;
                /** @description how many at most; up to 1000 */
                limit?: string;
                /** @description which come first; default oldest. Newest first is for a log in SQLite or memory: a cluster's positions do not count its events */
                order?: "oldest" | "newest";
                /** @description a part of who recorded it, or of the correlation id that it came with (a request, an import) */
                recordedBy?: string;
                /** @description a part of the stream's name, in either case of letters: incident-, an id */
                stream?: string;
                /** @description event types, with commas between them; default all */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events, oldest first unless asked otherwise; as far as there are any when there is no `next` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/cloudevents-batch+json": string;
                    "application/json": components["schemas"]["Events"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvents: {
        parameters: {
            query?: {
                /** @description only events after this position; default all */
                after?: components["schemas"]["Position"];
                /** @description only events before this position */
                before?: components["schemas"]["Position"];
                /** @description only what was recorded by this date (its end, UTC) or time; default all */
                knownAt?: string;
                /** @description a part of who recorded it, or of the correlation id that it came with (a request, an import) */
                recordedBy?: string;
                /** @description a part of the stream's name, in either case of letters: incident-, an id */
                stream?: string;
                /** @description event types, with commas between them; default all */
                type?: string;
            };
            header?: never;
            path: {
                /** @description the format: jsonl, csv, cloudevents */
                format: "jsonl" | "csv" | "cloudevents";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/cloudevents-batch+json": string;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description a CAMEO code or its beginning, or a PLOVER type */
                act?: string;
                actor?: string;
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description west,south,east,north in degrees; west > east crosses the date line */
                bbox?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                conflict?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description the beginning: a date (its start, UTC) or time */
                from?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how many at most; up to 500 */
                limit?: string;
                /** @description onset, the default: the earliest first. known: by when something of it became known last on the lens's clock, the latest first */
                order?: "onset" | "known";
                /** @description words that must all occur */
                q?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
                /** @description default: whatever is neither retracted nor merged */
                status?: "occurred" | "announced" | "planned" | "retracted" | "merged";
                /** @description the end: a date (its end, UTC) or time */
                to?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": components["schemas"]["Incidents"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentReport"];
                "application/x-ndjson": components["schemas"]["IncidentReport"];
            };
        };
        responses: {
            /** @description it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["Preview"];
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            /** @description reported */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"];
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportIncidents: {
        parameters: {
            query?: {
                /** @description a CAMEO code or its beginning, or a PLOVER type */
                act?: string;
                actor?: string;
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description west,south,east,north in degrees; west > east crosses the date line */
                bbox?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                conflict?: string;
                /** @description the beginning: a date (its start, UTC) or time */
                from?: string;
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description words that must all occur */
                q?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
                /** @description default: whatever is neither retracted nor merged */
                status?: "occurred" | "announced" | "planned" | "retracted" | "merged";
                /** @description the end: a date (its end, UTC) or time */
                to?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the format: jsonl, csv, geojson, hxl */
                format: "jsonl" | "csv" | "geojson" | "hxl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeClaim: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawClaim: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                claimId: string;
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, in words */
                    reason: string;
                    source?: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    basis: "new-information" | "coding-error";
                    /** @description why, in words */
                    reason: string;
                    set: components["schemas"]["CorrectedFacts"];
                    source?: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseGrade: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grade: {
                        /** @enum {string} */
                        reliability: "A" | "B" | "C" | "D" | "E" | "F";
                        sourceId: string;
                    } | {
                        claimId: string;
                        credibility: number;
                    };
                    /** @description why, in words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                    /** @description why, in words */
                    reason: string;
                    source?: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reinstateIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, in words */
                    reason: string;
                    source?: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    basis: "false-report" | "entered-in-error" | "duplicate";
                    /** @description why, in words */
                    reason: string;
                    source?: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    corroborateIncident: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description answer the effect it would have; append nothing */
                preview?: "1" | "true";
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description the incident's id */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: components["schemas"]["Source"];
                };
            };
        };
        responses: {
            /** @description recorded, or it stands already; with preview=1, the effect it would have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRecorded"] | components["schemas"]["ChangePreview"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description half-life of the decayed sums in days; default 30 */
                halfLife?: string;
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
                /** @description a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt */
                scale?: string;
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer, and how it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescore: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
                /** @description the state of the world at this date (its end, UTC) or time; default now */
                at?: string;
                /** @description what known means: to this log (recorded, the default) or to any reader (published) */
                clock?: "recorded" | "published";
                /** @description whether a code the scale lacks takes its nearest ancestor's score; default true */
                inherit?: "true" | "false";
                /** @description as known at this date or time; default: everything known */
                knownAt?: string;
                /** @description how contested values are read; default accepted */
                reading?: "accepted" | "uncontested" | "low" | "high";
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescoreQuestion"];
            };
        };
        responses: {
            /** @description each conflict under both scales */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rescore"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScales: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description those that ship, then those that were added, every version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scales"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addScale: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScale"];
            };
        };
        responses: {
            /** @description it stands already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleRecorded"];
                };
            };
            /** @description added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleRecorded"];
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it stands already with other content, or others wrote first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody wrote since the revision in If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the body is of another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused; `reason` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScaleTable: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the id of a scale, which means its latest version, or id@version */
                scaleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleTable"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing that Accept names is offered; the detail lists what is */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportScaleTable: {
        parameters: {
            query?: {
                /** @description wait until this position is folded: read your own writes */
                "after-position"?: components["schemas"]["Position"];
            };
            header?: {
                /** @description the same as after-position */
                "Brinkline-Position"?: components["schemas"]["Position"];
            };
            path: {
                /** @description the format: jsonl, csv */
                format: "jsonl" | "csv";
                /** @description the id of a scale, which means its latest version, or id@version */
                scaleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the whole list as a file, written as it is read; cut off where it cannot be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                after?: components["schemas"]["Position"];
                conflict?: string;
            };
            header?: {
                "Last-Event-ID"?: components["schemas"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events, until you close it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description a parameter, header or body that cannot be used; `errors` name each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such conflict, incident, rule, alert or format */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not up to date yet, or the log is not available; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
