import type { ComponentType } from "preact";
import { useMemo } from "preact/hooks";
import { createHttp } from "../workspace/http.ts";
import type { SetUpStep } from "../workspace/part.ts";
import { Door } from "./Door.tsx";
import { setUpWords } from "./door-words.ts";
import type { Session } from "./session.ts";

/** A shop wants a second factor, and whoever has signed in has none: that comes before everything else. */
export function SetUp({
	session,
	csrf,
	Step,
}: {
	session: Session;
	csrf: string;
	/** Of the part that sets one up. */
	Step: ComponentType<SetUpStep> | undefined;
}) {
	const http = useMemo(
		() => createHttp({ csrf: () => csrf, renew: session.renewed }),
		[csrf, session],
	);
	return (
		<Door title={setUpWords.title}>
			<p>{setUpWords.lead}</p>
			{Step && <Step http={http} done={() => session.isSetUp()} />}
			<p class="door-ways">
				<button
					type="button"
					class="text-button"
					onClick={() => void session.signOut()}
				>
					{setUpWords.signOut}
				</button>
			</p>
		</Door>
	);
}
