import type { ComponentProps } from "preact";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { Door } from "./Door.tsx";
import type { SignIn } from "./SignIn.tsx";

/** Whoever is signed in does without it. */
const signIn = createLazy(async () => {
	const loaded = await import("./SignIn.tsx");
	return loaded.SignIn;
});

/** How to get in, as soon as it is loaded. */
export function LazySignIn(props: ComponentProps<typeof SignIn>) {
	useEffect(() => void signIn.fetch(), []);
	const state = signIn.state.value;
	switch (state.kind) {
		case "here":
			return <state.module {...props} />;
		case "coming":
			return <main class="door" aria-busy="true" />;
		case "failed":
			return (
				<Door title={words.brand}>
					<Failed
						why={words.refusals.retry}
						again={() => void signIn.fetch()}
					/>
				</Door>
			);
		default:
			return unreachable(state);
	}
}
