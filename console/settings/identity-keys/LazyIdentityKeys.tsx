import { useEffect } from "preact/hooks";
import { unreachable } from "../../../protocol/unreachable.ts";
import { words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { createLazy } from "../../workspace/lazy.ts";
import { settingsWords } from "../words.ts";

const section = createLazy(async () => {
	const { IdentityKeysSection } = await import("./IdentityKeysSection.tsx");
	return IdentityKeysSection;
});

/** The section with its samples, as soon as it is loaded. */
export function LazyIdentityKeys({ site }: { site: string }) {
	useEffect(() => void section.fetch(), []);
	const state = section.state.value;
	switch (state.kind) {
		case "here":
			return <state.module site={site} />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={settingsWords.notLoaded}
					again={() => void section.fetch()}
				/>
			);
		default:
			return unreachable(state);
	}
}
