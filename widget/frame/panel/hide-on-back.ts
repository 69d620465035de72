import { effect, type ReadonlySignal } from "@preact/signals";

/**
 * Back on a phone asks to close what is on top, and it asks the page that has the focus: this one, and not the
 * shop's around it. Without CloseWatcher it goes back in the history, as ever.
 */
export function hideOnBack(
	isOnTop: ReadonlySignal<boolean>,
	page: Window,
	hide: () => void,
): void {
	const { CloseWatcher } = page as {
		CloseWatcher?: new () => { onclose: () => void; destroy(): void };
	};
	if (!CloseWatcher) return;
	effect(() => {
		if (!isOnTop.value) return;
		const watcher = new CloseWatcher();
		watcher.onclose = hide;
		return () => watcher.destroy();
	});
}
