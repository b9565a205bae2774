/**
 * Goldstein scores of CAMEO codes, as GDELT and as ICEWS assign them. The scale was made for WEIS (Goldstein 1992); both
 * projects carried it over to CAMEO and differ in five codes. A parent's score is not the mean of its children's.
 * A code without a score stands in no line: missing, not 0.
 */

/** Where both agree: one score a line, and the codes that have it. */
const agreed = `
  0: 01 010 014 015 017
  -0.1: 011
  -0.4: 012
  0.4: 013
  3.4: 018 019
  3: 02 020
  3.4: 021 0211 0212 0213 0214 023 0231 0232 0233 0234
  -0.3: 024 0241 0242 0243 0244 025 0251 0252 0253 0254 0255 0256
  4: 026 027 028
  4: 03 030 036
  5.2: 031 0311 0312 0313 0314 033 0331 0332 0333
  4.5: 032
  6: 0334
  7: 034 0341 0342 0343 0344 035 0351 0352 0353 0354 0355 0356 038
  5: 037 039
  1: 04 040 041
  1.9: 042
  2.8: 043
  2.5: 044
  5: 045
  7: 046
  3.5: 05 050 052
  3.4: 051
  3.8: 053
  6: 054
  7: 055 056
  8: 057
  6: 06 060
  6.4: 061
  7.4: 062 063
  7: 064
  7: 07 070 075
  7.4: 071 073
  8.3: 072
  8.5: 074
  5: 08 080 081 0811 0812 0813 0814 082 083 0831 0832 0833 0834
  7: 084 0841 0842 085
  9: 086 0861 0862 0863 087 0871 0872 0873
  10: 0874
  -2: 09 090 091 092 093 094
  -5: 10 100 101 1011 1012 1013 1014 102 103 1031 1032 1033 1034 104 1041 1042 1043 1044 105 1051 1052 1053 1054 1055 1056 106 107 108
  -2: 11 110 111 112 1121 1122 1123 1124 1125 113 114 115 116
  -4: 12 120 121 1211 1212 122 1221 1222 1223 1224 123 1231 1232 1233 1234 124 1241 1242 1243 1244 1245 1246
  -5: 125 126 127 128 129
  -6: 13
  -4.4: 130
  -5.8: 131 1311 1312 1313 132 1321 1322 1323 1324 133 134 135
  -7: 136 137 138 1381 1382 1383 1384 1385 139
  -6.5: 14 140 141 1411 1412 1413 1414 142 1421 1422 1423 1424 143 1431 1432 1433 1434
  -7.5: 144 1441 1442 1443 1444 145 1451 1452 1453 1454
  -7.2: 15 150 151 152 153 154
  -4: 16 160 161
  -5.6: 162 1621 1622 1623
  -8: 163
  -7: 166 1661 1662 1663
  -7: 17 170
  -9.2: 171 1711 1712
  -5: 172 1721 1722 1723 1724 173 174
  -9: 175
  -9: 18 180 181 1821 1822
  -9.5: 182
  -10: 1823 183 1831 1832 1833 186
  -8: 184 185
  -10: 19 190 193 194 195
  -9.5: 191 192 196
  -10: 20 200 202 203 204 2041 2042
  -9.5: 201
`;

const gdeltAlone = `
  -2: 016
  3.2: 022
  -7: 164
  -6.5: 165
`;

const icewsAlone = `
  -5: 016
  3.4: 022
  -6.5: 164
  -7: 165
  -4: 1213
`;

/** CAMEO code -> score, as GDELT uses it. */
export const gdeltScores: ReadonlyMap<string, number> = parse(agreed + gdeltAlone);

/** CAMEO code -> score, as ICEWS uses it. */
export const icewsScores: ReadonlyMap<string, number> = parse(agreed + icewsAlone);

function parse(text: string): Map<string, number> {
  return new Map(text.split("\n").filter((line) => line.trim() !== "").flatMap(scoresOfLine));
}

function scoresOfLine(line: string): [code: string, score: number][] {
  const [score, codes] = line.split(":");
  return codes.trim().split(" ").map((code) => [code, Number(score)]);
}
