import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

type Box = ComponentType<{ onDone: () => void }>;

/** Loads the rest after the click: few keep a chat. */
export function SaveChatDoor({ onDone }: { onDone: () => void }) {
	const [Box, setBox] = useState<{ of: Box }>();
	useEffect(() => {
		import("./SaveChatBox.tsx").then(
			({ SaveChatBox }) => setBox({ of: SaveChatBox }),
			onDone,
		);
	}, []);
	return Box ? <Box.of onDone={onDone} /> : null;
}
