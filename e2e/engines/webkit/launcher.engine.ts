import { expect, test } from "./cast.ts";
import { KEYS } from "./tab.ts";

test("the launcher stays where it is when the pointer comes", {
	tag: "@gate",
}, async ({ maya }) => {
	await maya.visits("/");
	const { tab } = maya;
	const top = await maya.launcherTop();
	await tab.pointsAt(await maya.launcher());
	// What comes with the pointer, a cross beside it too, is ours and in nobody's way.
	await maya.findsCross();
	// It looks at its corner whenever something in the page changes: a banner that comes and goes is such a change.
	await tab.run(`
		const banner = document.createElement("div");
		banner.id = "banner";
		banner.style.cssText = "position:fixed;z-index:99999;left:0;right:0;bottom:0;height:90px";
		document.body.append(banner);
	`);
	await expect.poll(() => maya.launcherLift()).toBe("82px");
	await tab.run(`document.getElementById("banner").remove()`);
	await expect.poll(() => maya.launcherLift()).toBe("0px");
	await tab.pointsAt(await maya.launcher());
	expect(await maya.launcherTop()).toBe(top);
	await maya.rings();
});

test("by keyboard alone: into the chat, its menu, and back to the launcher", async ({
	maya,
}) => {
	const { tab } = maya;
	await maya.visits("/");
	await tab.holds(KEYS.Shift, KEYS.Tab);
	expect(await maya.focused()).toBe("shopbell-launcher");
	await tab.types(KEYS.Enter);
	await maya.canWrite();
	await maya.asks("Is it heavy?");
	for (const name of ["Hide chat", "More"]) {
		// The log between them may be a stop of its own.
		for (let stop = 0; stop < 6 && (await maya.focused()) !== name; stop++)
			await tab.holds(KEYS.Shift, KEYS.Tab);
		expect(await maya.focused()).toBe(name);
	}
	await tab.types(KEYS.Enter);
	await maya.named("Turn sound off");
	await tab.types(KEYS.Escape);
	expect(await maya.focused()).toBe("More");
	await tab.types(KEYS.Escape);
	await maya.leavesChat();
	await expect.poll(() => maya.focused()).toBe("shopbell-launcher");
});

test("by the pointer: the menu opens, is chosen from, and the chat is hidden and shown", async ({
	maya,
}) => {
	const { tab } = maya;
	await maya.visits("/");
	await maya.rings();
	await tab.clicks(await maya.named("More"));
	await tab.clicks(await maya.named("Turn sound off"));
	await tab.clicks(await maya.named("Hide chat"));
	await maya.leavesChat();
	await expect
		.poll(() =>
			tab.run(
				`return document.querySelector("shopbell-launcher").shadowRoot.querySelector("section").className`,
			),
		)
		.toBe("");
	await maya.rings();
});
