/**
 * What PLOVER 0.8 makes of each CAMEO code. PLOVER has no place for CAMEO's roots 01 and 02, and the table names no bare root.
 * Some modes (ban, cleansing, assassinate, massacre, ...) are not among the manual's scored ones.
 */

/** A PLOVER type, a mode ("-": none), then the codes that have them, after their contexts ("/": none, "+" joins several). */
const text = `
  AGREE -: /diplomatic 030 031 032 033 0355 036 037 038 039 /economic 0311 0331 0354 /military 0312 0332 0356 /legal 0313 /intelligence 0314
  AGREE -: /humanitarian 0333 /peacekeeping 0334 /political_institutions 034 0341 0344 /executive 0342 /rights_freedoms 0343 0351 0353 / 035 0352
  CONSULT -: / 040 /diplomatic 045 046
  CONSULT phone: / 041
  CONSULT visit: / 042 043
  CONSULT third-party: / 044
  SUPPORT -: /diplomatic 050 051 052 053 054 055 056 057
  CONCEDE -: / 080 /legal 081 /democracy 0811 0812 082 /political_institutions 083 0831 0834 /executive 0832 /rights_freedoms 0833
  COOPERATE -: / 060 /economic 061 /military 062 /legal 063 /intelligence 064
  AID -: / 070 /economic 071 /military 072 /humanitarian 073 /peacekeeping 074 /asylum 075
  RETREAT -: /legal 0813 0814 / 084
  RETREAT release: /legal 0841
  RETREAT return: /legal 0842
  RETREAT ease: /economic 085
  RETREAT access: /diplomatic 086 0862 /peacekeeping 0861 /humanitarian 0863
  RETREAT disarm: /military 087 0873 0874
  RETREAT ceasefire: /military 0871
  RETREAT withdraw: /military 0872
  REQUEST -: / 100
  REQUEST assist: / 101 103 /economic 1011 1031 /military 1012 1032 /legal 1013 /intelligence 1014 /diplomatic 102 /humanitarian 1033
  REQUEST assist: /peacekeeping 1034
  REQUEST change: /political_institutions 104 1044 /executive 1041 1042 /rights_freedoms 1043 /legal 105
  REQUEST yield: /legal 1051 1052 1053 /economic 1054 /diplomatic 1055 /military 1056
  REQUEST meet: /diplomatic 106 107 108
  ACCUSE investigate: / 090 /crime+corruption 091 /human_rights 092 /military 093 /military+legal 094
  ACCUSE disapprove: / 110 111 112 113 /legal 116
  ACCUSE allege: /crime+corruption 1121 /human_rights 1122 /military 1123 /military+legal 1124 /legal 1125 115 /diplomatic 114
  REJECT -: / 120
  REJECT assist: / 121 122 /economic 1211 1221 /military 1212 1222 /legal 1213 /intelligence 1214 /humanitarian 1223 /peacekeeping 1224
  REJECT change: /political_institutions 123 1234 /executive 1231 1232 1241 /rights_freedoms 1233 / 124 1242
  REJECT yield: /legal 1243 128 /economic 1244 /diplomatic 1245 129 /military 1246
  REJECT meet: /diplomatic 125 126 127
  THREATEN -: / 130 131
  THREATEN relations: / 1311 133 /diplomatic 1313 134 135 139
  THREATEN restrict: /economic 1312 /pro_autocracy 1323 1324 /military 1381
  THREATEN ban: /executive 132 /pro_autocracy 1322
  THREATEN political: /human_rights 1321
  THREATEN expel: /diplomatic 136
  THREATEN violence: /pro_autocracy 137 /military 138 1383 1384 /cbrn 1385
  THREATEN territory: /military 1382
  PROTEST -: / 140
  PROTEST demo: / 141 /executive 1411 1412 /rights_freedoms 1413 /political_institutions 1414
  PROTEST hunger: / 142 /executive 1421 1422 /rights_freedoms 1423 /political_institutions 1424
  PROTEST boycott: / 143 /executive 1431 1432 /rights_freedoms 1433 /political_institutions 1434
  PROTEST obstruct: / 144 /executive 1441 1442 /rights_freedoms 1443 /political_institutions 1444
  PROTEST riot: / 145 /executive 1451 1452 /rights_freedoms 1453 /political_institutions 1454
  SANCTION -: / 160
  SANCTION withdraw: /diplomatic 161 164 165
  SANCTION discontinue: /human_security 162 /economic 1621 /military 1622 /humanitarian 1623
  SANCTION expel: /diplomatic 166 1662 /military 1661 /human_security 1663
  MOBILIZE -: / 150
  MOBILIZE police: / 151 153
  MOBILIZE troops: /military 152 154
  COERCE -: / 170
  COERCE restrict: /diplomatic 163 /executive 172 /rights_freedoms 1721 /military 191
  COERCE seize: /human_security 171 1711 /military 192
  COERCE ban: /pro_autocracy 1722
  COERCE curfew: /pro_autocracy 1723
  COERCE martial-law: /pro_autocracy 1724
  COERCE arrest: /legal 173
  COERCE deport: /legal 174
  ASSAULT -: / 180 1823 /military 190 /legal+military 196
  ASSAULT seize: /human_security 1712
  ASSAULT pro_autocracy: /military 175
  ASSAULT abduct: / 181 184
  ASSAULT beat: / 182
  ASSAULT sexual: / 1821
  ASSAULT torture: / 1822
  ASSAULT suicide-attack: / 183 1831
  ASSAULT explosives: / 1832 1833
  ASSAULT assassinate: / 185 186
  ASSAULT firearms: /military 193
  ASSAULT heavy-weapons: /military 194 195
  ASSAULT massacre: /military 200 /religion_ethnicity 202
  ASSAULT cleansing: /religion_ethnicity 201 203
  ASSAULT unconventional: /cbrn 204 2041 2042
`;

export interface PloverEquivalent {
  readonly type: string;
  readonly mode?: string;
  readonly contexts?: string[];
}

/** CAMEO code -> PLOVER equivalent. */
export const equivalents: ReadonlyMap<string, PloverEquivalent> = new Map(
  text.split("\n").filter((line) => line.trim() !== "").flatMap(equivalentsOfLine),
);

function equivalentsOfLine(line: string): [code: string, equivalent: PloverEquivalent][] {
  const [head, tail] = line.split(":");
  const [type, mode] = head.trim().split(" ");
  return tail.trim().split("/").slice(1).flatMap((group) => {
    const [contexts, ...codes] = group.trimEnd().split(" ");
    return codes.map((code): [string, PloverEquivalent] => [code, equivalent(type, mode, contexts)]);
  });
}

function equivalent(type: string, mode: string, contexts: string): PloverEquivalent {
  return { type, ...(mode === "-" ? {} : { mode }), ...(contexts === "" ? {} : { contexts: contexts.split("+") }) };
}
