import { type ReadonlySignal, signal } from "@preact/signals";
import type { PushDeviceInfo } from "../../protocol/push.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { type PushBrowser, pushBrowser } from "./push-browser.ts";
import { createRings, type Rings } from "./rings.ts";

export type PushNotificationsState =
	/** Not known yet. */
	| { kind: "unread" }
	/** This browser has nothing to ring with. */
	| { kind: "unable" }
	/** An iPhone rings from the home screen alone. */
	| { kind: "home_screen" }
	/** The person has told the browser not to. */
	| { kind: "blocked" }
	| { kind: "working" }
	/** `failed`: what stood in the way of switching. */
	| { kind: "off"; failed: Refusal | "browser" | null }
	| { kind: "on"; failed: Refusal | "browser" | null };

/** Whether this browser rings when somebody waits, and which other devices do. */
export interface PushNotifications extends Rings {
	state: ReadonlySignal<PushNotificationsState>;
	devices: ReadonlySignal<readonly PushDeviceInfo[]>;
	/** The one among them that is this browser; null: none. */
	own: ReadonlySignal<string | null>;
	load(): Promise<void>;
	toggle(): Promise<void>;
	/** The relay says which devices there are now. */
	changed(devices: readonly PushDeviceInfo[]): void;
	/** Stops another device. */
	end(endpoint: string): Promise<void>;
	/** Whoever signs out here is not rung here any more. */
	leave(): Promise<void>;
}

interface Options {
	connection: ConsoleConnection;
	browser: PushBrowser;
}

export const pushNotificationsModel: Model<PushNotifications> = {
	create(workspace) {
		const pushNotifications = createPushNotifications({
			connection: workspace.connection,
			browser: pushBrowser(),
		});
		workspace.hear("devices:changed", ({ devices }) =>
			pushNotifications.changed(devices),
		);
		return pushNotifications;
	},
};

export function createPushNotifications({
	connection,
	browser,
}: Options): PushNotifications {
	const state = signal<PushNotificationsState>({ kind: "unread" });
	const devices = signal<readonly PushDeviceInfo[]>([]);
	const own = signal<string | null>(null);
	let key = "";

	async function load(): Promise<void> {
		const reply = await connection.ask("push:read", {});
		if (!reply.ok) return;
		({ key } = reply.data);
		devices.value = reply.data.devices;
		await settle(null);
	}

	/** Says how it is, by what the browser and the relay know. */
	async function settle(failed: Refusal | "browser" | null) {
		if (browser.wantsHomeScreen()) return show({ kind: "home_screen" });
		if (!browser.able()) return show({ kind: "unable" });
		if (browser.permission() === "denied") return show({ kind: "blocked" });
		const here = await browser.current(key).catch(() => null);
		const known = devices.value.some(
			({ endpoint }) => endpoint === here?.endpoint,
		);
		own.value = known && here ? here.endpoint : null;
		show({ kind: known ? "on" : "off", failed });
	}

	function show(now: PushNotificationsState) {
		state.value = now;
	}

	async function begin() {
		// First of all, while the click still counts.
		if ((await browser.askPermission()) !== "granted") return settle(null);
		const device = await browser.register(key).catch(() => null);
		if (!device) return settle("browser");
		const reply = await connection.ask("push:add", device);
		if (!reply.ok) return settle(reply.refusal);
		await load();
	}

	async function end(endpoint: string) {
		const isOwn = endpoint === own.value;
		const reply = await connection.ask("push:end", { endpoint });
		if (!reply.ok) return settle(reply.refusal);
		if (isOwn) await browser.unregister().catch(() => {});
		devices.value = devices.value.filter((each) => each.endpoint !== endpoint);
		await settle(null);
	}

	return {
		state,
		devices,
		own,
		...createRings(connection),
		load,
		changed(now) {
			devices.value = now;
			// Whether this browser is among them may have changed, too.
			if (state.value.kind === "on" || state.value.kind === "off")
				void settle(null);
		},
		end,
		async toggle() {
			const before = state.value;
			if (before.kind !== "on" && before.kind !== "off") return;
			show({ kind: "working" });
			if (own.value) await end(own.value);
			else await begin();
		},
		async leave() {
			if (own.value) await end(own.value);
		},
	};
}
