import { describe, expect, it } from "vitest";
import type { PushDevice, PushDeviceInfo } from "../../protocol/push.ts";
import { stagedConnection } from "../testing/staged.ts";
import { deviceName } from "./device-name.ts";
import { notificationShown } from "./notification-shown.ts";
import type { PushBrowser } from "./push-browser.ts";
import { createPushNotifications } from "./push-notifications.ts";

const HERE: PushDevice = {
	endpoint: "https://push.example/here",
	keys: { p256dh: "p", auth: "a" },
	name: "Firefox on Linux",
};

/** A browser and a relay that remember what was done to them. */
function stage(now: Partial<PushBrowser> = {}) {
	let registered: PushDevice | null = null;
	const devices: PushDeviceInfo[] = [];
	const connection = stagedConnection({
		"push:read": () => ({ key: "KEY", devices: [...devices] }),
		"push:add": ({ endpoint, name }: PushDevice) =>
			void devices.push({ endpoint, name }),
		"push:end": ({ endpoint }: { endpoint: string }) =>
			void devices.splice(
				devices.findIndex((each) => each.endpoint === endpoint),
				1,
			),
	});
	const asked: string[] = [];
	const browser: PushBrowser = {
		able: () => true,
		wantsHomeScreen: () => false,
		permission: () => "default",
		async askPermission() {
			asked.push("permission");
			return "granted";
		},
		current: async () => registered,
		async register(key) {
			asked.push(`register ${key}`);
			registered = HERE;
			return HERE;
		},
		async unregister() {
			registered = null;
		},
		...now,
	};
	const pushNotifications = createPushNotifications({
		connection: connection.connection,
		browser,
	});
	return {
		...connection,
		pushNotifications,
		asked,
		devices,
	};
}

describe("NT1 being called", () => {
	it("asks nothing before a click, and then registers this browser", async () => {
		const { pushNotifications, asked, devices } = stage();
		await pushNotifications.load();
		expect(pushNotifications.state.value).toEqual({
			kind: "off",
			failed: null,
		});
		expect(asked).toEqual([]);
		await pushNotifications.toggle();
		expect(asked).toEqual(["permission", "register KEY"]);
		expect(pushNotifications.state.value).toEqual({ kind: "on", failed: null });
		expect(devices).toEqual([{ endpoint: HERE.endpoint, name: HERE.name }]);
		await pushNotifications.toggle();
		expect(pushNotifications.state.value).toEqual({
			kind: "off",
			failed: null,
		});
		expect(devices).toEqual([]);
	});

	it("NT24 asks this browser by the relay's key, so that a device of another key is off", async () => {
		const keys: string[] = [];
		const { pushNotifications } = stage({
			async current(key) {
				keys.push(key);
				return null;
			},
		});
		await pushNotifications.load();
		expect(keys).toEqual(["KEY"]);
		expect(pushNotifications.state.value.kind).toBe("off");
	});

	it("says plainly when this browser cannot, or may not", async () => {
		const unable = stage({ able: () => false });
		await unable.pushNotifications.load();
		expect(unable.pushNotifications.state.value).toEqual({ kind: "unable" });
		await unable.pushNotifications.toggle();
		expect(unable.asked).toEqual([]);
		let permission: NotificationPermission = "default";
		const blocked = stage({
			permission: () => permission,
			async askPermission() {
				permission = "denied";
				return permission;
			},
		});
		await blocked.pushNotifications.load();
		await blocked.pushNotifications.toggle();
		expect(blocked.pushNotifications.state.value).toEqual({ kind: "blocked" });
	});

	it("stays off, and says why, when the browser or the relay does not want to", async () => {
		const sulking = stage({ register: () => Promise.reject(new Error("no")) });
		await sulking.pushNotifications.load();
		await sulking.pushNotifications.toggle();
		expect(sulking.pushNotifications.state.value).toEqual({
			kind: "off",
			failed: "browser",
		});
		const refused = stage();
		refused.answers["push:add"] = () => ({
			ok: false,
			refusal: { code: "retry" },
		});
		await refused.pushNotifications.load();
		await refused.pushNotifications.toggle();
		expect(refused.pushNotifications.state.value).toEqual({
			kind: "off",
			failed: { code: "retry" },
		});
	});

	it("ends another device, and this one when its person signs out", async () => {
		const { pushNotifications, devices } = stage();
		devices.push({ endpoint: "https://push.example/phone", name: "Phone" });
		await pushNotifications.load();
		expect(pushNotifications.own.value).toBeNull();
		await pushNotifications.leave();
		expect(devices).toHaveLength(1);
		await pushNotifications.toggle();
		await pushNotifications.end("https://push.example/phone");
		expect(pushNotifications.devices.value.map(({ name }) => name)).toEqual([
			HERE.name,
		]);
		await pushNotifications.leave();
		expect(devices).toEqual([]);
	});
});

describe("a notice", () => {
	const since = new Date(2026, 5, 1, 9, 5).getTime();

	it("says how many wait and since when, for each shop apart", () => {
		const { title, options } = notificationShown({
			site: "s",
			siteName: "Lamp & Loom",
			waiting: 2,
			since,
		});
		expect(title).toBe("Lamp & Loom");
		expect(options.body).toMatch(
			/^2 shoppers are waiting; the longest has been waiting since 0?9:05.*\.$/,
		);
		expect(options.tag).toBe("s");
	});

	it("AN10 of a note says who, and opens its conversation", () => {
		const said = { kind: "mention", siteName: "Loom", by: "Noor" } as const;
		expect(notificationShown({ ...said, conversation: "c" })).toMatchObject({
			title: "Loom",
			options: {
				body: "Noor mentioned you in a note.",
				tag: "mention c",
				data: { conversation: "c" },
			},
		});
	});

	it("that cannot be read still says that somebody waits", () => {
		for (const said of [{}, { siteName: { a: 1 }, waiting: "x" }])
			expect(notificationShown(said as never)).toMatchObject({
				title: "Somebody is waiting",
				options: { body: "Somebody is waiting" },
			});
	});
});

it.each([
	[
		"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
		"Chrome on Linux",
	],
	[
		"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
		"Edge on Windows",
	],
	[
		"Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0",
		"Firefox on Android",
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
		"Safari on iPhone",
	],
	["", "Browser on this device"],
])("a device is named as people call it: %s", (userAgent, name) => {
	expect(deviceName(userAgent)).toBe(name);
});
