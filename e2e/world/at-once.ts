import type { Page } from "@playwright/test";

/**
 * Before these pages are opened: this command of theirs reaches the relay only when each of them has said it, so
 * none has heard yet what became of another's.
 */
export async function atOnce(pages: Page[], command: string): Promise<void> {
	const held: (() => void)[] = [];
	for (const page of pages)
		await page.routeWebSocket(/socket\.io/, (socket) => {
			const relay = socket.connectToServer();
			socket.onMessage((message) => {
				if (!`${message}`.includes(`["${command}"`)) return relay.send(message);
				held.push(() => relay.send(message));
				if (held.length === pages.length) for (const send of held) send();
			});
		});
}
