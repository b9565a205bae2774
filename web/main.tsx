import { render } from "preact";
import { App } from "./app.tsx";
import { followLinks } from "./route/place.ts";
import { startLive } from "./live/live.ts";
import { startAlerts } from "./alerts/standing-rules.ts";
import { startTheme } from "./parts/theme.tsx";

startTheme();
followLinks();
startLive();
startAlerts();
const root = document.getElementById("app");
if (root) render(<App />, root);
