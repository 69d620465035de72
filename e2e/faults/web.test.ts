import { expect, test } from "vitest";
import { installWeb, tabDies } from "./web.ts";

installWeb();

test("what a page hears as it dies takes no lock from the tabs that live", async () => {
	const heard: string[] = [];
	const [mine, theirs] = ["anna#1", "anna#2"].map((tab) => {
		const channel = new BroadcastChannel(tab);
		channel.addEventListener("message", () => {
			heard.push(tab);
			void navigator.locks.request(tab, () => new Promise(() => {}));
		});
		return channel;
	});
	mine?.postMessage("written");
	tabDies(theirs?.name ?? "");
	await told("anna");
	expect(heard).toEqual([]);
	const turns: string[] = [];
	for (const tab of ["anna#2", "anna#1"])
		void navigator.locks.request(tab, async () => void turns.push(tab));
	// Whoever asks later has the lock later.
	await navigator.locks.request("anna#3", async () => {});
	expect(turns).toEqual(["anna#1"]);
});

test("of two channels of one browser each hears its own", async () => {
	const heard: string[] = [];
	for (const name of ["ben#2", "ben#2:left", "mia#1"])
		new BroadcastChannel(name).addEventListener("message", () =>
			heard.push(name),
		);
	new BroadcastChannel("ben#1:left").postMessage(null);
	await told("ben");
	expect(heard).toEqual(["ben#2:left"]);
});

/** Resolves when everything that was told to this browser's tabs before has been heard. */
function told(browser: string): Promise<unknown> {
	const fence = new BroadcastChannel(`${browser}#fence:fence`);
	const heard = new Promise((done) => fence.addEventListener("message", done));
	new BroadcastChannel(`${browser}#told:fence`).postMessage(null);
	return heard;
}
