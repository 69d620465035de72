// npm run samples: each sample signs with a new key of a shop, where its language is here, and the relay takes it.
import { wallClock } from "../ports/clock.ts";
import { startRelay } from "./relay.ts";
import { SAMPLES } from "./samples.ts";
import { trySample } from "./try-sample.ts";

const relay = await startRelay({ at: wallClock.now() });
const say = (line: string) => process.stdout.write(`${line}\n`);
let isWrong = false;
for (const sample of SAMPLES) {
	const { language, file, program } = sample;
	try {
		const told = await trySample(relay, sample);
		if (told === null)
			say(`${language}: not run, because there is no ${program} here.`);
		else if (told.relation === "customer" && told.orders.length === 1)
			say(`${language}: samples/${file} signs a customer, ${told.name}.`);
		else {
			isWrong = true;
			say(`${language}: samples/${file} proves no customer.`);
		}
	} catch (error) {
		isWrong = true;
		say(`${language}: samples/${file} failed. ${String(error)}`);
	}
}
await relay.stop();
process.exitCode = isWrong ? 1 : 0;
