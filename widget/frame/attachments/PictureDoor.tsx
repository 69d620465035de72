import { useEffect, useState } from "preact/hooks";
import type { PictureView } from "./PictureView.tsx";

type View = typeof PictureView;

/** Loads the view in full when a picture is pressed. */
export function PictureDoor(props: Parameters<View>[0]) {
	const [View, setView] = useState<{ of: View }>();
	useEffect(() => {
		import("./load-picture-view.tsx").then(
			({ unpackPictureView }) => setView({ of: unpackPictureView() }),
			props.onDone,
		);
	}, []);
	return View ? <View.of {...props} /> : null;
}
