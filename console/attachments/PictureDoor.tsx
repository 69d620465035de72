import { useEffect } from "preact/hooks";
import type { Conversation } from "../conversation/conversation.ts";
import { createLazy } from "../workspace/lazy.ts";

const view = createLazy(() => import("./PictureView.tsx"));

/** Loads the view in full when a picture is pressed. */
export function PictureDoor(props: {
	first: string;
	conversation: Conversation;
	onDone(): void;
}) {
	const state = view.state.value;
	useEffect(() => void view.fetch(), []);
	useEffect(() => {
		if (state.kind === "failed") props.onDone();
	}, [state]);
	return state.kind === "here" ? <state.module.PictureView {...props} /> : null;
}
