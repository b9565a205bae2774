/** Light or dark: as the system says, unless the reader chose. */
import { signal } from "@preact/signals";

const CHOICES = ["system", "light", "dark"] as const;
type Theme = (typeof CHOICES)[number];
const KEY = "brinkline-theme";

const kept = (): Theme => CHOICES.find((choice) => choice === localStorage.getItem(KEY)) ?? "system";
const theme = signal<Theme>("system");

export function startTheme(): void {
  choose(kept());
}

function choose(next: Theme): void {
  theme.value = next;
  localStorage.setItem(KEY, next);
  document.documentElement.dataset.theme = next;
}

export function ThemeSwitch() {
  return (
    <label class="theme"><span class="unseen">Colours</span>
      <select onChange={(event) => { choose(event.currentTarget.value as Theme); }}>
        {CHOICES.map((choice) => <option key={choice} value={choice} selected={choice === theme.value}>{choice}</option>)}
      </select>
    </label>
  );
}
