import type { PushNotification } from "../../protocol/push.ts";
import { notificationShown } from "./notification-shown.ts";

/** The parts of a service worker that this one uses; the compiler's own list of them excludes that of pages. */
interface Worker {
	registration: ServiceWorkerRegistration;
	clients: {
		matchAll(which: {
			type: "window";
			includeUncontrolled: true;
		}): Promise<Page[]>;
		openWindow(path: string): Promise<Page | null>;
	};
	addEventListener(
		type: "push",
		hear: (event: Lasting & { data: { json(): unknown } | null }) => void,
	): void;
	addEventListener(
		type: "notificationclick",
		hear: (event: Lasting & { notification: Notification }) => void,
	): void;
}
interface Lasting {
	waitUntil(work: Promise<unknown>): void;
}
interface Page {
	url: string;
	focus(): Promise<Page>;
	postMessage(message: { shopbell: 1; type: "pressed" }): void;
}

const CONSOLE = "/console";
const worker = globalThis as unknown as Worker;

// Nothing is kept and no request is answered here: the console is never older than the relay.
worker.addEventListener("push", (event) => {
	const { title, options } = notificationShown(readNotification(event.data));
	event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
	event.notification.close();
	event.waitUntil(showWaiting());
});

/** What cannot be read still says that somebody waits: a browser takes the right away for silence. */
function readNotification(
	data: { json(): unknown } | null,
): Partial<PushNotification> {
	try {
		const said = data?.json();
		return typeof said === "object" && said
			? (said as Partial<PushNotification>)
			: {};
	} catch {
		return {};
	}
}

async function showWaiting(): Promise<void> {
	const pages = await worker.clients.matchAll({
		type: "window",
		includeUncontrolled: true,
	});
	const open = pages.find(({ url }) => isConsole(new URL(url).pathname));
	if (!open) {
		await worker.clients.openWindow(CONSOLE);
		return;
	}
	open.postMessage({ shopbell: 1, type: "pressed" });
	await open.focus();
}

function isConsole(path: string): boolean {
	return path === CONSOLE || path.startsWith(`${CONSOLE}/`);
}
