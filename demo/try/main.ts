import { hearOutboxes } from "./heard.ts";
import { readRelayLog } from "./relay-log.ts";
import { seatShopper } from "./shopper.ts";
import { type RelayShown, type Shown, show } from "./show.ts";
import { startSides } from "./sides.ts";
import { signIn } from "./sign-in.ts";
import { createKeeper } from "./supervisor.ts";
import { type LogRead, tallyOf } from "./tally.ts";
import { readTold } from "./try-info.ts";

const LOOK_MS = 1_000;
/** Most messages arrive before anybody could read that they wait. */
const WAITING_SHOWN_MS = 700;

const told = readTold(document);
const keeper = createKeeper(told.keeper);
const now = () => performance.now();
let relay: RelayShown = { kind: "unknown" };
let log: LogRead | null = null;
let isReading = false;

// Before anything is written: what was not heard would not be counted.
const heard = hearOutboxes(told, { now, changed: () => void lookUp() });

function draw() {
	show(document, { relay, tally: tallyOf(heard, log), showsWaiting: waits() });
}

function waits(): Shown["showsWaiting"] {
	if (relay.kind === "dead") return true;
	return [...heard.values()].some(
		(what) => what.kind === "waiting" && now() - what.since > WAITING_SHOWN_MS,
	);
}

async function lookUp() {
	draw();
	if (isReading || relay.kind !== "runs" || heard.size === 0) return;
	isReading = true;
	const { pid } = relay;
	const read = await readRelayLog(told.since, now());
	isReading = false;
	// What a relay said that has been killed meanwhile is no answer.
	log = runsAs(pid) ? read : null;
	draw();
}

function runsAs(pid: number): boolean {
	return relay.kind === "runs" && relay.pid === pid;
}

function become(next: RelayShown) {
	if (next.kind !== "runs" || !runsAs(next.pid)) log = null;
	relay = next;
	void lookUp();
}

async function see(asked: ReturnType<typeof keeper.state>) {
	const cord = await asked;
	if (!cord) return become({ kind: "gone" });
	const { pid, killed } = cord;
	if (pid === null) return become({ kind: "dead", killed: killed ?? 0 });
	become({ kind: "runs", pid, wasKilled: killed !== null });
}

function pullOrPlug() {
	switch (relay.kind) {
		case "runs":
			become({ kind: "pulling", pid: relay.pid });
			return see(keeper.set(true));
		case "dead":
			become({ kind: "plugging" });
			return see(keeper.set(false));
	}
}

const place = <T extends HTMLElement>(id: string) =>
	document.getElementById(id) as T;

place("cord").addEventListener("click", () => void pullOrPlug());
startSides(place("stage"), [place("tab-shop"), place("tab-console")]);
seatShopper(window);
addEventListener("pagehide", () => {
	// Reloading this page needs a relay, so nobody leaves a dead one behind.
	if (relay.kind === "dead" || relay.kind === "pulling") void keeper.set(false);
});
// Another tab may have pulled or plugged meanwhile.
addEventListener("pageshow", () => void see(keeper.state()));
addEventListener("focus", () => {
	if (relay.kind === "runs" || relay.kind === "dead") void see(keeper.state());
});
setInterval(() => void lookUp(), LOOK_MS);
draw();
place<HTMLIFrameElement>("shop").src = told.shop;
void signIn(told.console).then((address) => {
	place<HTMLIFrameElement>("console").src = address;
});
