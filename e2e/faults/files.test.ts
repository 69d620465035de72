import { type ExpectStatic, test } from "vitest";
import { FILE_PIECE_LEAST_BYTES } from "../../protocol/attachment.ts";
import type { Clerk, ClerkTab } from "./clerk.ts";
import { madeFiles } from "./made-files.ts";
import { random } from "./random.ts";
import { readByLinks } from "./read-by-links.ts";
import type { Rig } from "./rig.ts";
import type { Shopper } from "./shopper.ts";
import { arrives, delivered, stage } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = { timeout: 120_000 };
const MORE = { ...SECONDS, tags: ["more"] };

/** A picture and what else the dice give, of some pieces each. */
const files = (seed: number) => madeFiles(random(seed), 3);

/** All is as it was sent, and each can read their own. */
async function isWhole(rig: Rig, people: Shopper[], expect: ExpectStatic) {
	expect(await rig.rests()).toEqual([]);
	expect(await readByLinks(rig, people)).toEqual([]);
	expect(rig.account.refused).toEqual([]);
}

/** Bytes of pieces that were sent, for each byte of the files. */
function sentFor({ account }: Rig, sizes: File[]): number {
	const sent = account.fileRequests.reduce((sum, { size }) => sum + size, 0);
	return sent / sizes.reduce((sum, { size }) => sum + size, 0);
}

test.concurrent.for([
	["F34 killed in the middle of an upload", "crash-in-upload:3"],
	[
		"F35 killed between the last piece and the message",
		"crash-before-message:2",
	],
	[
		"F2 killed between the commit of a message with files and its reply",
		"crash-after-commit:2",
	],
] as const)(
	"%s: it goes on where it was, and all is there once",
	SECONDS,
	async ([, failpoint], context) => {
		const { expect } = context;
		const rig = await rigged(context, failpoint);
		const maya = await arrives(rig, "maya");
		const chosen = await files(7);
		await maya.types("It came like this", maya.tabs[0], chosen);
		await rig.relay.ended();
		// Also without the page that has sent it.
		maya.reloads();
		await rig.relay.start();
		await delivered(rig, maya);
		await isWhole(rig, [maya, await arrives(rig, "ravi")], expect);
		expect(sentFor(rig, chosen)).toBeLessThan(2);
	},
);

test.concurrent(
	"F36 an upload cut in each of its pieces is brought once",
	SECONDS,
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const chosen = await files(8);
		await maya.types("Cut", maya.tabs[0], chosen);
		maya.way.change({ kind: "cut", afterBytes: 40_000, times: 3 });
		await until(() => maya.way.weather().kind === "pass");
		await delivered(rig, maya);
		await isWhole(rig, [maya], expect);
	},
);

test.concurrent(
	"F37 each piece twice at once is kept once",
	MORE,
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.sendsTwice = true;
		await maya.types("Twice", maya.tabs[0], await files(9));
		await delivered(rig, maya);
		await isWhole(rig, [maya], expect);
	},
);

test.concurrent(
	"F38 somebody of the staff whose session ends in an upload sends it with the next one",
	MORE,
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const [noor, desk] = await serves(rig);
		noor.isSignedOut = true;
		await desk.types("message", "The manual", await files(10));
		await until(() => rig.account.fileRequests.length > 1);
		noor.isSignedOut = false;
		await until(() => rig.account.acknowledged.length === 2);
		await isWhole(rig, [maya], expect);
	},
);

test.concurrent(
	"F6 the disk is full in the middle of an upload: it waits, and goes on",
	SECONDS,
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context, "disk-full");
		const maya = await arrives(rig, "maya");
		rig.relay.signal("SIGXFSZ");
		// More than the pages of the database have room for.
		for (let n = 0; n < 5; n++) await maya.types(`${n} ${"x".repeat(3_900)}`);
		await maya.types("For later", maya.tabs[0], await files(11));
		await until(() => rig.relay.faults.some((line) => /FULL/.test(line)));
		expect(await maya.waiting()).not.toEqual([]);
		rig.relay.signal("SIGXFSZ");
		await delivered(rig, maya);
		await isWhole(rig, [maya], expect);
	},
);

test.concurrent(
	"F26 a relay whose clock jumps a day ahead in an upload gets it anew, and back again keeps it",
	MORE,
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context, "crash-in-upload:3");
		const maya = await arrives(rig, "maya");
		await maya.types("Before midnight", maya.tabs[0], await files(12));
		await rig.relay.ended();
		maya.way.change({ kind: "closed" });
		await rig.relay.start(undefined, 26 * 3_600_000);
		// What was begun a day ago is gone by that clock.
		await until(() => rig.stored().attachments.length === 0);
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		await rig.relay.kill();
		await rig.relay.start();
		await maya.types("And after it", maya.tabs[0], await files(13));
		await delivered(rig, maya);
		await isWhole(rig, [maya], expect);
	},
);

/** As long as an honest relay may take to be at rest here. */
const MUTANT_REST_MS = 8_000;

test.concurrent.for([
	["pieces-stay-in-memory", "good-files-are-taken"],
	["file-after-its-entry", "named-files-are-there"],
	["pieces-anywhere", "good-files-are-taken"],
] as const)(
	"a relay with %s is found by %s",
	MORE,
	async ([mutant, invariant], context) => {
		const { expect } = context;
		const rig = await rigged(context, mutant);
		const maya = await arrives(rig, "maya");
		maya.sendsTwice = mutant === "pieces-anywhere";
		await maya.types("Look", maya.tabs[0], await files(7));
		/** The first piece of a file that has more. */
		const told = () =>
			rig.account.fileRequests.some(
				(one) => one.told === FILE_PIECE_LEAST_BYTES,
			);
		if (mutant === "file-after-its-entry") await delivered(rig, maya);
		else await until(told);
		await rig.relay.kill();
		await rig.relay.start(mutant);
		// Until it is refused, or is there.
		await until(
			() =>
				rig.account.refused.length > 0 || rig.account.acknowledged.length > 1,
		);
		const found = await rig.rests(MUTANT_REST_MS);
		expect(found.map((one) => one.invariant)).toContain(invariant);
	},
);

/** Noor, with the only conversation open. */
async function serves(rig: Rig): Promise<[Clerk, ClerkTab]> {
	const noor = await rig.clerk("noor", "Noor");
	const desk = noor.opensTab();
	await until(() => desk.inbox.ids("mine").length > 0);
	const opened = desk.opens(desk.inbox.ids("mine")[0] ?? "");
	await until(() => opened.mine.value);
	return [noor, desk];
}
