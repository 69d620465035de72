import type { Page } from "@playwright/test";

/** As the shop would look with some minutes of waiting behind it: before the page is opened. */
export async function minutesLater(page: Page): Promise<void> {
	const AGES_MIN = [1, 4, 0, 12, 2, 31, 0, 7, 3, 55];
	const shifted = new Map<string, number>();
	const older = (_: string, key: string, at: string) => {
		const age = AGES_MIN[shifted.size % AGES_MIN.length] ?? 0;
		const to = shifted.get(at) ?? Number(at) - age * 60_000;
		shifted.set(at, to);
		return `"${key}":${to}`;
	};
	await page.routeWebSocket(/socket\.io/, (socket) => {
		const relay = socket.connectToServer();
		relay.onMessage((message) =>
			socket.send(
				`${message}`.replace(/"(unansweredSince|since)":(\d{13})/g, older),
			),
		);
	});
}
