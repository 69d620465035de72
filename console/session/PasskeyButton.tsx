import { FormOf } from "./FormOf.tsx";
import { knowsPasskeys } from "./passkey.ts";
import type { Session } from "./session.ts";
import { useDoorForm } from "./use-door-form.ts";
import { signInWords } from "./words.ts";

/** The browser asks for the passkey; who has none is told what else there is. */
export function PasskeyButton({
	session,
	isMain,
}: {
	session: Session;
	isMain: boolean;
}) {
	const form = useDoorForm<never>({
		fields: [],
		faultsOf: () => ({}),
		send: () => session.signInWithPasskey(),
		refusedAs: ({ code }) =>
			code === "forbidden" || code === "not_found"
				? signInWords.noPasskey
				: undefined,
	});
	return knowsPasskeys() ? (
		<FormOf
			form={form}
			isMain={isMain}
			submit={signInWords.passkey}
			sending={signInWords.signingIn}
		/>
	) : null;
}
