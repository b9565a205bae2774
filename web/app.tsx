/** The shell: header, the one time control, search, live mark; below it the screen of the address. */
import { AlertsHeard, AlertsLink } from "./alerts/alerts-link.tsx";
import { isBusy } from "./api/busy.ts";
import { LiveMark } from "./live/live-mark.tsx";
import { Search } from "./parts/search.tsx";
import { ThemeSwitch } from "./parts/theme.tsx";
import { isOfApp, path } from "./route/place.ts";
import { loadedScreen, screenOf } from "./route/screens.ts";
import { NoScreen, UnloadedScreen } from "./route/no-screen.tsx";
import { href, lens } from "./time/lens.ts";
import { lensFault } from "./time/lens-fault.ts";
import { UnreadLens } from "./time/unread-lens.tsx";
import { TimeControl } from "./time/time-control.tsx";
import { LensBanner } from "./time/lens-banner.tsx";

const NAV = [["/", "Overview"], ["/report", "Report"], ["/compare", "Compare"], ["/log", "Log"]] as const;

export function App() {
  return (
    <>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="shell">
        <a class="brand" href={href("/")}>Brinkline</a>
        <nav aria-label="Main">
          {NAV.map(([to, name]) => <a key={to} href={href(to)} aria-current={path.value === to ? "page" : undefined}>{name}</a>)}
          <AlertsLink />
        </nav>
        <AlertsHeard />
        <TimeControl />
        <Search />
        <LiveMark />
        <ThemeSwitch />
      </header>
      <LensBanner />
      <main id="main" tabIndex={-1} aria-busy={isBusy}><Shown /></main>
    </>
  );
}

function Shown() {
  const fault = lensFault(lens.value);
  const found = isOfApp(path.value) ? screenOf(path.value) : undefined;
  if (!found) return <NoScreen />;
  if (fault) return <UnreadLens fault={fault} />;
  const { screen: Screen, failed } = loadedScreen(found.load).value;
  if (failed) return <UnloadedScreen load={found.load} />;
  return Screen ? <Screen key={path.value} id={found.id} /> : <p class="quiet" data-loading>Loading…</p>;
}
