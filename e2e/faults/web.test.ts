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
	await new Promise((done) => setTimeout(done, 5));
	expect(heard).toEqual([]);
	const late = navigator.locks.request("anna#2", async () => "dead");
	const turn = await navigator.locks.request("anna#1", async () => "alive");
	expect(turn).toBe("alive");
	const never = new Promise((done) => setTimeout(() => done("waits"), 5));
	expect(await Promise.race([late, never])).toBe("waits");
});

test("of two channels of one browser each hears its own", async () => {
	const heard: string[] = [];
	for (const name of ["ben#2", "ben#2:left", "mia#1"])
		new BroadcastChannel(name).addEventListener("message", () =>
			heard.push(name),
		);
	new BroadcastChannel("ben#1:left").postMessage(null);
	await new Promise((done) => setTimeout(done, 5));
	expect(heard).toEqual(["ben#2:left"]);
});
