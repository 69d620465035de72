import type { PushDevice } from "../../protocol/push.ts";
import { deviceName } from "./device-name.ts";

/** What this browser can do about notifications, and the only file that asks it. */
export interface PushBrowser {
	able(): boolean;
	/** It will be, once the console stands on the home screen and was opened there. */
	wantsHomeScreen(): boolean;
	/** What the person has said here so far. */
	permission(): NotificationPermission;
	/** Only on a click: browsers punish pages that ask by themselves. */
	askPermission(): Promise<NotificationPermission>;
	/** Where this browser takes notifications that are signed by this key; null: nowhere. */
	current(key: string): Promise<PushDevice | null>;
	/** Throws when the browser's push service does not want to. */
	register(key: string): Promise<PushDevice>;
	unregister(): Promise<void>;
}

const SCRIPT = "/console/worker.js";
const SCOPE = "/console";
const REGISTER_MS = 15_000;

export function pushBrowser(): PushBrowser {
	// Missing on plain http and in some browsers; on iPhones there only from the home screen.
	const workers = globalThis.navigator?.serviceWorker as
		| ServiceWorkerContainer
		| undefined;
	const able = () =>
		workers !== undefined &&
		"PushManager" in globalThis &&
		"Notification" in globalThis;

	async function subscription(): Promise<PushSubscription | null> {
		const registration = await workers?.getRegistration(SCOPE);
		return (await registration?.pushManager.getSubscription()) ?? null;
	}

	return {
		able,
		wantsHomeScreen: () => !able() && isIPhone(globalThis.navigator),
		permission: () => Notification.permission,
		askPermission: () => Notification.requestPermission(),
		async current(key) {
			const found = able() ? await subscription() : null;
			// Of another key it rings for nobody, so it is to be turned on again.
			return found && ["", key].includes(keyOf(found)) ? deviceOf(found) : null;
		},
		async register(key) {
			if (!workers) throw new Error("no service workers here");
			const registration = await workers.register(scriptAddress(), {
				scope: SCOPE,
			});
			await active(registration);
			const before = await registration.pushManager.getSubscription();
			// Of another key, as after the relay's data was lost: it would hear nothing of this one.
			if (before && keyOf(before) !== key) await before.unsubscribe();
			const asked = registration.pushManager.subscribe({
				userVisibleOnly: true,
				applicationServerKey: key,
			});
			return deviceOf(await Promise.race([asked, tooLong()]));
		},
		async unregister() {
			await (await subscription())?.unsubscribe();
		},
	};
}

/** Or an iPad, which calls itself a Mac and is touched with more than one finger. */
export function isIPhone({
	userAgent,
	maxTouchPoints,
}: Pick<Navigator, "userAgent" | "maxTouchPoints">): boolean {
	return (
		/\b(iPhone|iPad|iPod)\b/.test(userAgent) ||
		(/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1)
	);
}

/** A browser that cannot reach its push service may never answer. */
function tooLong(): Promise<never> {
	return new Promise((_, fail) => {
		setTimeout(() => fail(new Error("no push service")), REGISTER_MS);
	});
}

function deviceOf(found: PushSubscription): PushDevice {
	const { endpoint, keys = {} } = found.toJSON();
	const { p256dh = "", auth = "" } = keys;
	return {
		endpoint: endpoint ?? "",
		keys: { p256dh, auth },
		name: deviceName(navigator.userAgent),
	};
}

/** "" where the browser does not say it. */
function keyOf({ options }: PushSubscription): string {
	const bytes = new Uint8Array(options?.applicationServerKey ?? []);
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}

/** A worker that is still being installed takes no registration. */
function active({
	active: now,
	installing,
	waiting,
}: ServiceWorkerRegistration): Promise<void> {
	const coming = installing ?? waiting;
	if (now || !coming) return Promise.resolve();
	return new Promise((done, fail) => {
		coming.addEventListener("statechange", () => {
			if (coming.state === "activated") done();
			if (coming.state === "redundant") fail(new Error("not installed"));
		});
	});
}

interface ScriptPolicy {
	createScriptURL(from: string): string;
}

/** The page's CSP lets only this policy say which script a worker may be, and it says only this one. */
function scriptAddress(): string {
	const { trustedTypes } = globalThis as {
		trustedTypes?: {
			createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
		};
	};
	policy ??= trustedTypes?.createPolicy("shopbell-worker", {
		createScriptURL: () => SCRIPT,
	});
	return policy?.createScriptURL(SCRIPT) ?? SCRIPT;
}
let policy: ScriptPolicy | undefined;
