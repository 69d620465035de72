import type { BootContext } from "../boot-context.ts";
import { createConsent } from "./consent.ts";
import type { Frame } from "./frame.ts";
import { createStorageChoice } from "./storage-choice.ts";

/** The shop's storage, lent to a frame that can keep nothing by itself, as long as the page consents. */
export interface StorageBridge {
	isAllowed(): boolean;
	/** The page says so itself. */
	consent(given: boolean): void;
	/** The frame has heard whether it may keep: where it may not, it has let go of everything by now. */
	heard(): void;
	/** The frame asks for it. */
	begin(): void;
	keep(key: string, value: unknown): void;
	mark(until: number | null): void;
	/** `isErased`: the relay has erased whom the page said no to. */
	clear(isErased?: boolean): void;
}

/** @param changed hears when what may be kept, or is, has become another */
export function createStorageBridge(
	bootContext: BootContext,
	frame: Pick<Frame, "make" | "tell">,
	changed: () => void,
): StorageBridge {
	const choice = createStorageChoice(bootContext.tag.site);
	const { given: isAllowed, say } = createConsent(
		bootContext,
		choice.agreed(),
		consented,
	);
	let isAsked = false;
	/** Only who has the focus in the frame can have written there; of a draft it says nothing. */
	let isUsed = false;
	bootContext.life.on(window, "storage", (event: StorageEvent) => {
		if (!choice.isOurs(event)) return;
		tell();
		changed();
	});
	bootContext.life.on(window, "blur", () => {
		isUsed ||=
			bootContext.launcher.shadow.activeElement?.localName === "iframe";
	});
	bootContext.life.on(window, "pagehide visibilitychange", leave);
	bootContext.life.atEnd(leave);

	/** Until now the frame was there to hear a no; later pages have to know that they must make it. */
	function leave() {
		if (bootContext.state.consent === false) choice.refuse();
		else if (isUsed && !isAsked && isAllowed()) choice.use();
	}

	function tell() {
		if (!isAsked) return;
		const facts = isAllowed() ? choice.facts() : choice.owed();
		frame.tell("kept", { facts });
	}

	/** Whom the relay has still to erase stays in mind: only the token can have it done. */
	function clear(isErased?: boolean) {
		if (!choice.owed() === !isErased) choice.clear();
		changed();
	}

	function consented(given: boolean) {
		// What the frame keeps by itself has to go, too: an earlier page of this visitor has used it.
		if (!given && choice.refuse()) frame.make();
		frame.tell("consent", { given });
		changed();
	}

	return {
		isAllowed,
		consent: say,
		heard() {
			if (!isAllowed()) clear();
		},
		begin() {
			isAsked = true;
			tell();
		},
		keep(key, value) {
			if (!isAllowed() || !choice.keep(key, value))
				frame.tell("kept", { facts: null });
		},
		mark(until) {
			if (isAllowed()) choice.mark(until);
			// Where nothing may be kept a frame without a conversation has carried out the no.
			else if (!until) clear();
			changed();
		},
		clear,
	};
}
