import { useState } from "preact/hooks";
import { fill, plain } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { linkWords } from "./door-words.ts";
import { FormOf } from "./FormOf.tsx";
import type { Session } from "./session.ts";
import type { LinkOf } from "./session-state.ts";
import { useDoorForm } from "./use-door-form.ts";

/** A link that was mailed to a new address, to see that it is theirs. */
export function NewAddress({
	session,
	token,
	opens,
}: LinkOf<"address"> & { session: Session }) {
	const w = linkWords;
	const named = { name: plain(opens.name), email: plain(opens.email) };
	const [isDone, setDone] = useState(false);
	const form = useDoorForm<never>({
		fields: [],
		faultsOf: () => ({}),
		async send() {
			const refusal = await session.confirmAddress(token);
			if (!refusal) setDone(true);
			return refusal;
		},
		refusedAs: ({ code }) => (code === "conflict" ? w.addressTaken : undefined),
	});
	if (isDone)
		return (
			<Door key="done" title={w.newAddress}>
				<p role="status">{fill(w.confirmed, named)}</p>
				<button
					type="button"
					class="button button-main"
					onClick={() => void session.resume()}
				>
					{w.goOn}
				</button>
			</Door>
		);
	return (
		<Door title={w.newAddress}>
			<p dir="auto">{fill(w.newAddressLead, named)}</p>
			<FormOf
				form={form}
				submit={fill(w.confirm, named)}
				sending={w.confirming}
			/>
		</Door>
	);
}
