// npm run samples: each sample signs with a new key of a shop, where its language is here, and the relay takes it.
import { wallClock } from "../ports/clock.ts";
import { startRelay } from "./relay.ts";
import { ORDER_SAMPLES, SAMPLES, type Sample } from "./samples.ts";
import { tryOrderSample, trySample } from "./try-sample.ts";

const relay = await startRelay({ at: wallClock.now() });
let isWrong = false;
for (const sample of SAMPLES)
	await run(sample, async () => {
		const told = await trySample(relay, sample);
		if (told === null) return null;
		if (told.relation !== "customer" || told.orders.length !== 1)
			throw new Error("It proves no customer.");
		return `signs a customer, ${told.name}`;
	});
for (const sample of ORDER_SAMPLES)
	await run(sample, async () => {
		const told = await tryOrderSample(relay, sample);
		return told && `tells of the order ${told.id} of ${told.email}`;
	});
await relay.stop();
process.exitCode = isWrong ? 1 : 0;

/** @param work resolves with what was seen; null: the sample's program is not here */
async function run(
	{ language, file, program }: Sample,
	work: () => Promise<string | null>,
): Promise<void> {
	try {
		const seen = await work();
		say(
			seen === null
				? `${language}: not run, because there is no ${program} here.`
				: `${language}: samples/${file} ${seen}.`,
		);
	} catch (error) {
		isWrong = true;
		say(`${language}: samples/${file} failed. ${String(error)}`);
	}
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
