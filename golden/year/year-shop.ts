import { join } from "node:path";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Capability } from "../../server/capability.ts";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { filesIn } from "../../server/data-folder.ts";
import { beginSession } from "../../server/sessions/sessions.ts";
import { type Relay, startRelay } from "../../server/testing/relay.ts";
import { type ConsoleWire, connectWire } from "../../server/testing/wire.ts";
import { hourKeys } from "../data.ts";
import type { Staff } from "../hour/shops.ts";
import { Ledger } from "./ledger.ts";
import { nightlyFolder } from "./nights.ts";
import { MINUTE_MS } from "./spans.ts";
import type { YearState } from "./year-state.ts";

export const GOLDEN = "0.1.0";

/** The shop of the golden hour, with a relay on its folder, on a clock that is moved by hand. */
export interface YearShop {
	site: string;
	relay: Relay;
	ledger: Ledger;
	now(): number;
	/** In steps, after each of which all that became due is done. */
	passes(ms: number, step?: number): Promise<void>;
	/** A console of somebody who has signed in just now. */
	sits(who: Staff): Promise<ConsoleWire>;
	/** Lines of faults since they were asked for last. */
	faults(): string[];
}

export async function openYearShop(state: YearState): Promise<YearShop> {
	const { data, now, promises } = state;
	const { sites, staff } = hourKeys(GOLDEN);
	let clockOf = () => now;
	const relay = await startRelay({
		path: join(data, DATABASE),
		files: filesIn(data),
		empty: true,
		at: now,
		backupFolder: nightlyFolder(state, () => clockOf()),
	});
	clockOf = relay.clock.now;
	withoutMachineTime(relay);
	return {
		site: sites.shop,
		relay,
		ledger: new Ledger(promises),
		now: relay.clock.now,
		async passes(ms, step = MINUTE_MS) {
			for (let left = ms; left > 0; left -= step) {
				await relay.passes(Math.min(step, left));
				await settled(relay);
			}
		},
		async sits(who) {
			const { id } = staff[who];
			const { token, csrf } = await beginSession(relay.store, id);
			const desk = connectWire<ConsoleCommands, ConsoleFacts>(
				relay,
				"/console",
				{
					auth: { csrf },
					headers: { Cookie: `__Host-shopbell=${token}` },
				},
			);
			await desk.ask("hello", { protocol: PROTOCOL });
			return desk;
		},
		faults() {
			const lines = relay.logged.splice(0);
			return lines.filter((line) => JSON.parse(line).level >= FAULT);
		},
	};
}

/** What goes by the machine's clock, on which a day is a second here. */
function withoutMachineTime({ app }: Relay): void {
	const { pressure, limits } = app.parts;
	// It looks at the clock twice a second, to see whether the machine is late.
	pressure.stop();
	pressure.mayCome = () => {};
	// What one person may do in a minute.
	const noLimit = async () => {};
	Object.assign(limits, {
		spend: noLimit,
		spendHello: noLimit,
		begin: noLimit,
	});
}

/** Of pino: what the relay itself has done wrong. */
const FAULT = 50;

async function settled({ app, clock }: Relay): Promise<void> {
	const all: Capability[] = Object.values(app.capabilities);
	for (let round = 0; round < 2; round++) {
		await app.parts.scheduler.idle();
		// A backup is one of them.
		for (const { idle } of all) await idle?.();
		clock.pass(0);
	}
}
