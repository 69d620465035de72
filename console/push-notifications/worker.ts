import type { StaffNotification } from "../../protocol/push.ts";
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
	skipWaiting(): Promise<void>;
	addEventListener(type: "install", hear: (event: Lasting) => void): void;
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
	postMessage(message: {
		shopbell: 1;
		type: "pressed";
		conversation: string | null;
	}): void;
}

const CONSOLE = "/console";
const worker = globalThis as unknown as Worker;

// One in another language does not wait until the pages of the one before are closed: it has nothing to do with them.
worker.addEventListener("install", (event) =>
	event.waitUntil(worker.skipWaiting()),
);

// Nothing is kept and no request is answered here: the console is never older than the relay.
worker.addEventListener("push", (event) => {
	const { title, options } = notificationShown(readNotification(event.data));
	event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
	event.notification.close();
	const { conversation = null } = event.notification.data ?? {};
	event.waitUntil(showConsole(conversation));
});

/** What cannot be read still says that somebody waits: a browser takes the right away for silence. */
function readNotification(
	data: { json(): unknown } | null,
): Partial<StaffNotification> {
	try {
		const said = data?.json();
		return typeof said === "object" && said
			? (said as Partial<StaffNotification>)
			: {};
	} catch {
		return {};
	}
}

/** @param conversation where it leads to; null: whoever waits */
async function showConsole(conversation: string | null): Promise<void> {
	const pages = await worker.clients.matchAll({
		type: "window",
		includeUncontrolled: true,
	});
	const open = pages.find(({ url }) => isConsole(new URL(url).pathname));
	if (!open) {
		await worker.clients.openWindow(
			conversation === null ? CONSOLE : `${CONSOLE}/c/${conversation}`,
		);
		return;
	}
	open.postMessage({ shopbell: 1, type: "pressed", conversation });
	await open.focus();
}

function isConsole(path: string): boolean {
	return path === CONSOLE || path.startsWith(`${CONSOLE}/`);
}
