/** On a narrow screen the two sides are tabs; on a wide one both are shown and the tabs are not. */
export function startSides(stage: HTMLElement, tabs: readonly HTMLElement[]) {
	for (const tab of tabs) {
		tab.addEventListener("click", () => show(tab));
		tab.addEventListener("keydown", ({ key }) => {
			const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
			if (!step) return;
			const at = tabs.indexOf(tab) + step;
			const next = tabs[(at + tabs.length) % tabs.length];
			if (!next) return;
			show(next);
			next.focus();
		});
	}

	function show(chosen: HTMLElement) {
		stage.dataset.side = chosen.id.replace("tab-", "");
		for (const tab of tabs) {
			tab.setAttribute("aria-selected", String(tab === chosen));
			tab.tabIndex = tab === chosen ? 0 : -1;
		}
	}
}
