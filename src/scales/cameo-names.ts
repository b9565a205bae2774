/**
 * The acts of CAMEO (Schrodt 2012, Conflict and Mediation Event Observations, codebook 1.1b3) by their codes, in short
 * words of our own. Other codes of two to four digits can be written too.
 */
const TABLE = `
010 makes a statement
012 says it expects the worst
013 says it expects the best
014 considers a policy
015 acknowledges
017 engages in symbolic acts
018 offers empathy
019 expresses accord
020 appeals
021 appeals for cooperation
022 appeals for diplomatic cooperation
023 appeals for aid
025 appeals to yield
026 appeals for talks
027 appeals for a settlement
028 appeals for mediation
030 says it means to cooperate
036 says it means to meet or negotiate
037 says it means to settle
038 says it means to accept mediation
039 says it means to mediate
040 consults
041 talks by telephone
042 visits
043 hosts a visit
044 meets at a third place
045 mediates
046 negotiates
050 cooperates diplomatically
051 praises or endorses
052 defends in words
053 rallies support
054 grants recognition
055 apologises
056 forgives
057 signs an agreement
060 cooperates materially
061 cooperates economically
062 cooperates militarily
063 cooperates in court
064 shares intelligence
070 gives aid
071 gives economic aid
072 gives military aid
073 gives humanitarian aid
074 sends protection or peacekeepers
075 grants asylum
080 yields
081 eases administrative sanctions
0811 eases curbs on political freedom
082 eases political dissent
083 accedes to demands for reform
084 returns or releases
0841 releases people
0842 returns property
085 eases sanctions or an embargo
086 admits others: observers, peacekeepers, aid
087 de-escalates militarily
0871 declares a ceasefire
0872 eases a blockade
0873 demobilises
0874 withdraws troops or surrenders
090 investigates
091 investigates crime or corruption
092 investigates abuses of rights
093 investigates military action
094 investigates war crimes
100 demands
101 demands cooperation
104 demands reform
105 demands that the other yields
1056 demands military de-escalation
106 demands talks
107 demands a settlement
110 disapproves
111 criticises
112 accuses
1121 accuses of crime or corruption
1122 accuses of abuses of rights
1123 accuses of aggression
1124 accuses of war crimes
1125 accuses of espionage or treason
113 rallies opposition
114 complains officially
115 brings a suit
120 rejects
121 refuses to cooperate
122 refuses aid
123 refuses reform
124 refuses to yield
1246 refuses to de-escalate
125 refuses to talk
126 refuses mediation
127 refuses a settlement
128 defies norms or law
129 vetoes
130 threatens
131 threatens without force
132 threatens with administrative sanctions
134 threatens to break off talks
136 threatens to break off mediation
137 threatens with repression
138 threatens with military force
1381 threatens with a blockade
1382 threatens with occupation
1383 threatens with unconventional violence
1384 threatens with conventional attack
1385 threatens with weapons of mass destruction
139 gives an ultimatum
140 protests
141 demonstrates
142 hunger strike
143 strike or boycott
144 obstructs passage
145 riots
150 shows military posture
151 raises police alert
152 raises military alert
153 mobilises police
154 mobilises armed forces
160 reduces relations
161 breaks off diplomatic relations
162 cuts aid
163 imposes an embargo or sanctions
164 breaks off talks
165 breaks off mediation
166 expels or withdraws
170 coerces
171 seizes or damages property
172 imposes administrative sanctions
173 arrests or detains
174 deports
175 represses violently
176 attacks by computer
180 uses unconventional violence
181 abducts, hijacks, takes hostages
182 assaults bodily
183 bombs by suicide, car or roadside
1831 bombs by suicide
1832 bombs with a vehicle
1833 bombs the roadside
184 uses people as shields
185 tries to assassinate
186 assassinates
190 uses conventional force
191 imposes a blockade
192 occupies territory
193 fights with small arms
194 fights with artillery and tanks
195 attacks from the air
1951 attacks from the air with precision
1952 attacks with drones
196 breaks a ceasefire
200 uses unconventional mass violence
201 expels masses
202 kills masses
203 cleanses an ethnic group
204 uses weapons of mass destruction
2041 uses chemical, biological or radiological weapons
2042 uses nuclear weapons
`;

/** CAMEO code -> what it means, in the order of the codes. */
export const cameoNames: ReadonlyMap<string, string> = new Map(TABLE.trim().split("\n").map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
