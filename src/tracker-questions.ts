/** Everything that can be asked of a tracker, each question bound to its ground. */
import { setImmediate as pause } from "node:timers/promises";
import { type DryRun, type DryRunQuestion, dryRun } from "./alerts/dry-run.ts";
import { type AlertAnswer, type AlertFilter, type Alerts, type RuleAnswer, alertAnswer, alertRulesAnswer, alertsAnswer, pinnedRule } from "./answers/alerts.ts";
import type { AlertRule } from "./domain/alert-rule.ts";
import type { Command, Request } from "./domain/command.ts";
import type { Lens } from "./domain/lens.ts";
import type { IncidentReport } from "./domain/report.ts";
import { type ChangePreview, changePreviewOf } from "./answers/change-preview.ts";
import { type Channels, channelsAnswer } from "./answers/channels.ts";
import { type Claims, claimsAnswer } from "./answers/claims.ts";
import { type ConflictAnswer, type Conflicts, type Page, conflictAnswer, conflictsAnswer } from "./answers/conflicts.ts";
import { type Diff, type Known, diffOf } from "./answers/diff.ts";
import { type Drivers, driversAnswer } from "./answers/drivers.ts";
import { type Dyads, type DyadQuery, dyadsAnswer } from "./answers/dyads.ts";
import { type Exchanges, exchangesAnswer } from "./answers/exchanges.ts";
import type { Answer, Ground } from "./answers/ground.ts";
import { type IncidentAccount, type IncidentAnswer, accountUnder, incidentAnswer } from "./answers/incident.ts";
import { type IncidentFilter, type Incidents, incidentsAnswer } from "./answers/incidents.ts";
import { knownStates } from "./answers/known-conflicts.ts";
import { type OnsetFilter, type Onsets, onsetsAnswer } from "./answers/onsets.ts";
import { type Places, placesAnswer } from "./answers/places.ts";
import { type Preview, previewOf } from "./answers/preview.ts";
import { type Rescore, type RescoreQuery, rescoreAnswer } from "./answers/rescore.ts";
import { type Revisions, revisionsOf } from "./answers/revisions.ts";
import { type ScaleAnswer, type ScaleTableAnswer, scaleAnswer, scaleTableAnswer, scalesAnswer } from "./answers/scales.ts";
import { type Figures, type State, stateOf } from "./answers/state.ts";
import { type Span, type Timeline, timelineOf } from "./answers/timeline.ts";
import { claimIdOf, idsFor, incidentCommand } from "./tracker-record.ts";

/** Questions. Each derived answer says how it was read; a question without an answer says why. */
export interface Questions {
  conflicts(lens: Lens, page?: Page): Answer<Conflicts>;
  conflict(conflictId: string, lens: Lens): Promise<Answer<ConflictAnswer>>;
  state(conflictId: string, lens: Lens): Promise<Answer<State>>;
  /** every conflict's figures, by id: for export */
  states(lens: Lens): Iterable<Figures>;
  drivers(conflictId: string, lens: Lens, limit?: number): Promise<Answer<Drivers>>;
  timeline(conflictId: string, lens: Lens, span: Span): Answer<Timeline>;
  diff(conflictId: string, lens: Lens, known: Known): Promise<Answer<Diff>>;
  /** every conflict that differs between two states of knowledge */
  revisions(lens: Lens, known: Known): Answer<Revisions>;
  exchanges(conflictId: string, lens: Lens, limit?: number): Promise<Answer<Exchanges>>;
  channels(conflictId: string, lens: Lens): Promise<Answer<Channels>>;
  onsets(conflictId: string, lens: Lens, filter?: OnsetFilter): Answer<Onsets>;
  claims(conflictId: string, lens: Lens): Promise<Answer<Claims>>;
  dyads(lens: Lens, query: DyadQuery): Answer<Dyads>;
  /** where incidents took place, counted */
  places(lens: Lens): Answer<Places>;
  rescore(lens: Lens, query: RescoreQuery): Answer<Rescore>;
  preview(report: IncidentReport, lens: Lens): Promise<Preview>;
  /** what a change to an incident on record would do to its conflicts, if this request recorded it next; nothing is appended */
  changePreview(command: Extract<Command, { incidentId: string }>, lens: Lens, request?: Request): Promise<Answer<ChangePreview>>;
  incidents(lens: Lens, filter: IncidentFilter): Promise<Answer<Incidents>>;
  incident(incidentId: string, lens: Lens): Promise<Answer<IncidentAnswer>>;
  /** every incident's account, in the order of their first mention in the log: for export */
  accounts(lens: Lens): AsyncIterable<IncidentAccount>;
  scales(): readonly ScaleAnswer[];
  /** the scale whose scores may be summed under a name: an id, which means its latest version, or id@version */
  scale(name: string): Answer<ScaleAnswer>;
  /** what a scale, of scores or of levels, says of each code */
  scaleTable(name: string): Answer<ScaleTableAnswer>;
  /** the rule as it is to be set: its scale pinned */
  alertRule(rule: AlertRule): Answer<AlertRule>;
  alertRules(withRemoved?: boolean): readonly RuleAnswer[];
  alerts(filter: AlertFilter): Answer<Alerts>;
  alert(alertId: string): AlertAnswer | undefined;
  /** whether a conflict was ever defined */
  knows(conflictId: string): boolean;
  /** what a rule would have fired over the history there is; nothing is appended */
  dryRun(question: DryRunQuestion): Promise<DryRun>;
}

/** The questions over a ground that may be replaced, as when a rebuilt ledger is switched to. */
export function questions(ground: () => Ground): Questions {
  return {
    conflicts: (lens, page) => conflictsAnswer(ground(), lens, page),
    conflict: (id, lens) => conflictAnswer(ground(), id, lens),
    state: (id, lens) => stateOf(ground(), id, lens),
    states: (lens) => knownStates(ground().ledger, lens),
    drivers: (id, lens, limit) => driversAnswer(ground(), id, lens, limit),
    timeline: (id, lens, span) => timelineOf(ground(), id, lens, span),
    diff: (id, lens, known) => diffOf(ground(), id, lens, known),
    revisions: (lens, known) => revisionsOf(ground(), lens, known),
    exchanges: (id, lens, limit) => exchangesAnswer(ground(), id, lens, limit),
    channels: (id, lens) => channelsAnswer(ground(), id, lens),
    onsets: (id, lens, filter) => onsetsAnswer(ground(), id, lens, filter),
    claims: (id, lens) => claimsAnswer(ground(), id, lens),
    dyads: (lens, query) => dyadsAnswer(ground(), lens, query),
    places: (lens) => placesAnswer(ground(), lens),
    rescore: (lens, query) => rescoreAnswer(ground(), lens, query),
    preview: (report, lens) => previewOf(ground(), report, lens),
    changePreview: (command, lens, request = {}) => {
      const ids = idsFor(request);
      return changePreviewOf(ground(), command.incidentId, incidentCommand(command, claimIdOf(command, ids)), lens, (index) => ids.of(index));
    },
    incidents: (lens, filter) => incidentsAnswer(ground(), lens, filter),
    incident: (id, lens) => incidentAnswer(ground(), id, lens),
    accounts: (lens) => accountsOf(ground(), lens),
    scales: () => scalesAnswer(ground()),
    scale: (name) => scaleAnswer(ground(), name),
    scaleTable: (name) => scaleTableAnswer(ground(), name),
    alertRule: (rule) => pinnedRule(ground(), rule),
    alertRules: (withRemoved = false) => alertRulesAnswer(ground(), withRemoved),
    alerts: (filter) => alertsAnswer(ground(), filter),
    alert: (alertId) => alertAnswer(ground(), alertId),
    knows: (id) => (ground().ledger.segments.get(id)?.definitions.length ?? 0) > 0,
    dryRun: (question) => dryRun(ground().ledger, question, () => pause(), () => performance.now()),
  };
}

async function* accountsOf(ground: Ground, lens: Lens): AsyncGenerator<IncidentAccount> {
  const { ids } = ground.ledger;
  for (let incident = 0; incident < ids.size; incident++) {
    const incidentId = ids.id(incident);
    const account = await accountUnder(ground, incidentId, lens);
    if (account.situation !== "not-yet-known") yield account;
  }
}
