/** The types of event that the log knows, as its filter offers them: a test compares with what the server understands. */
export const KNOWN_EVENTS = [
  "IncidentReported", "IncidentCorroborated", "ClaimMade", "ClaimWithdrawn", "GradeRevised", "IncidentCorrected", "IncidentRetracted", "IncidentReinstated", "IncidentMerged",
  "ConflictOpened", "ConflictRevised", "ConflictClosed", "ConflictReopened", "ScaleAdded",
  "AlertRuleSet", "AlertRuleRemoved", "AlertFired", "AlertUndone", "AlertAcknowledged",
] as const;
