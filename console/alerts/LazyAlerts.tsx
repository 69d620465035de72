import { words } from "../words/words.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";

const tab = createLazy(async () => {
	const { AlertsTab } = await import("./AlertsTab.tsx");
	return AlertsTab;
});

/** The tab, as soon as it is loaded. */
export function LazyAlerts() {
	return <LazyPage page={tab} notLoaded={words.notLoaded} />;
}
