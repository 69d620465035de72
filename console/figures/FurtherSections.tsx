import { useEffect } from "preact/hooks";
import type { FiguresRead } from "../../protocol/figures.ts";
import {
	type FigureSection,
	figureSections,
} from "../feedback/figure-sections.ts";
import { Failed } from "../workspace/Failed.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { figuresLinkWords } from "./link-words.ts";

/** What other parts know in figures, in their order. */
export function FurtherSections({ read }: { read: FiguresRead }) {
	return figureSections
		.of(useWorkspace().parts)
		.map((one) => <Further key={one.name} of={one} read={read} />);
}

function Further({ of, read }: { of: FigureSection; read: FiguresRead }) {
	const { section } = of;
	useEffect(() => void section.fetch(), [section]);
	const state = section.state.value;
	if (state.kind === "here") return <state.module read={read} />;
	if (state.kind === "coming") return null;
	return (
		<Failed
			why={figuresLinkWords.notLoaded}
			again={() => void section.fetch()}
		/>
	);
}
