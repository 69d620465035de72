import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import type { PanelProps } from "./panel-props.ts";
import { settingsWords } from "./words.ts";

/** A section that is loaded when it is first looked at. */
export function lazySection(
	load: () => Promise<ComponentType<PanelProps>>,
): ComponentType<PanelProps> {
	const lazy = createLazy(load);
	return (props) => {
		useEffect(() => void lazy.fetch(), []);
		const state = lazy.state.value;
		switch (state.kind) {
			case "here":
				return <state.module {...props} />;
			case "coming":
				return <p class="quiet later">{words.loading}</p>;
			case "failed":
				return (
					<Failed
						why={settingsWords.notLoaded}
						again={() => void lazy.fetch()}
					/>
				);
			default:
				return unreachable(state);
		}
	};
}
