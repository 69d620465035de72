import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import { createWait } from "./wait.ts";

/** What is wrong, a sentence for each field at fault. */
export type Faults<F extends string> = { [K in F]?: string | undefined };

export interface DoorForm<F extends string> {
	place: RefObject<HTMLFormElement | null>;
	typed: Record<F, string>;
	faults: Faults<F>;
	/** What is wrong and stands at no field. */
	said: string | null;
	/** How long to wait after too many tries, as it was said and as it is now. */
	wait: { seconds: number; left: number } | null;
	isSending: boolean;
	type(field: F, value: string): void;
	/** Also for the other ways that a page offers. */
	send(ask: () => Promise<Refusal | null>): Promise<void>;
	submit(): Promise<void>;
}

interface Rules<F extends string> {
	/** In their order. */
	fields: readonly F[];
	begin?: Partial<Record<F, string>>;
	/** What can be told without the relay. */
	faultsOf(typed: Record<F, string>): Faults<F>;
	send(typed: Record<F, string>): Promise<Refusal | null>;
	/** What a refusal says of the fields, or of no field; undefined: as everywhere. */
	refusedAs(refusal: Refusal): Faults<F> | string | undefined;
}

/** A form of a door: each fault stands at its field, and the first of them gets the focus. */
export function useDoorForm<F extends string>(rules: Rules<F>): DoorForm<F> {
	const { fields } = rules;
	const place = useRef<HTMLFormElement>(null);
	const isThere = useRef(true);
	const [typed, setTyped] = useState(
		() =>
			Object.fromEntries(
				fields.map((field) => [field, rules.begin?.[field] ?? ""]),
			) as Record<F, string>,
	);
	const [faults, setFaults] = useState<Faults<F>>({});
	const [said, setSaid] = useState<string | null>(null);
	const [isSending, setSending] = useState(false);
	const [wait] = useState(createWait);
	const [seconds, setSeconds] = useState(0);
	const left = wait.left.value;
	useEffect(
		() => () => {
			isThere.current = false;
			wait.stop();
		},
		[wait],
	);

	function show(found: Faults<F>): boolean {
		setFaults(found);
		const first = fields.find((field) => found[field]);
		if (first)
			place.current
				?.querySelector<HTMLInputElement>(`[name="${first}"]`)
				?.focus();
		return !first;
	}

	function sayRefusal(refusal: Refusal) {
		if (refusal.code === "slow_down") {
			wait.begin(refusal.retryAfterMs);
			return setSeconds(wait.left.peek());
		}
		const as = rules.refusedAs(refusal);
		if (typeof as === "object") show(as);
		else setSaid(as ?? refused(refusal));
	}

	async function send(ask: () => Promise<Refusal | null>) {
		if (isSending || wait.left.peek() > 0) return;
		setSaid(null);
		setSending(true);
		const refusal = await ask();
		// A form that was right is often gone by now.
		if (!isThere.current) return;
		setSending(false);
		if (refusal) sayRefusal(refusal);
	}

	return {
		place,
		typed,
		faults,
		said,
		wait: left > 0 ? { seconds, left } : null,
		isSending,
		send,
		type(field, value) {
			setTyped((now) => ({ ...now, [field]: value }));
			if (faults[field]) setFaults({ ...faults, [field]: undefined });
		},
		async submit() {
			if (show(rules.faultsOf(typed))) await send(() => rules.send(typed));
		},
	};
}
