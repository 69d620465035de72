import { useEffect, useRef, useState } from "preact/hooks";
import { pageWords, pictureWords } from "../page-words.ts";
import {
	atShare,
	type Crop,
	firstCrop,
	moved,
	shareOf,
	ZOOM_MOST,
	zoomed,
	zoomOf,
} from "./crop.ts";
import { croppedPicture, drawCrop } from "./draw-crop.ts";
import { Slider } from "./Slider.tsx";

/** Chooses the square of a picture: by dragging, and as well by sliders, which keys and fingers can use. */
export function CropForm({
	titleId,
	picture,
	keep,
	cancel,
}: {
	titleId: string;
	picture: ImageBitmap;
	/** The sentence why it was not kept; null: it was. */
	keep(square: Blob | null): Promise<string | null>;
	cancel(): void;
}) {
	const [crop, setCrop] = useState(() => firstCrop(picture));
	const [isSending, setSending] = useState(false);
	const [fault, setFault] = useState<string | null>(null);
	const w = pictureWords;

	async function submit() {
		if (isSending) return;
		setSending(true);
		setFault(null);
		setFault(await keep(await croppedPicture(picture, crop)));
		setSending(false);
	}

	return (
		<form
			class="keys-sheet account-crop"
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<h2 id={titleId}>{w.cropTitle}</h2>
			<p class="quiet">{w.cropHint}</p>
			<CropView picture={picture} crop={crop} setCrop={setCrop} />
			<Slider
				label={w.zoom}
				least={1}
				most={ZOOM_MOST}
				value={zoomOf(picture, crop)}
				choose={(zoom) => setCrop(zoomed(picture, crop, zoom))}
			/>
			{(["x", "y"] as const).map((axis) => (
				<Slider
					key={axis}
					label={axis === "x" ? w.across : w.along}
					least={0}
					most={1}
					value={shareOf(picture, crop, axis)}
					choose={(share) => setCrop(atShare(picture, crop, axis, share))}
				/>
			))}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="account-acts">
				<button type="submit" class="button button-main">
					{isSending ? pageWords.saving : w.keep}
				</button>
				<button type="button" class="text-button" onClick={cancel}>
					{pageWords.cancel}
				</button>
			</div>
		</form>
	);
}

/** What is seen of the picture; it follows the pointer that drags it. */
function CropView({
	picture,
	crop,
	setCrop,
}: {
	picture: ImageBitmap;
	crop: Crop;
	setCrop: (crop: Crop) => void;
}) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const from = useRef<{ x: number; y: number } | null>(null);
	useEffect(() => {
		if (canvas.current) drawCrop(canvas.current, picture, crop);
	}, [picture, crop]);

	function drag(event: PointerEvent) {
		const start = from.current;
		const shown = canvas.current?.clientWidth;
		if (!start || !shown) return;
		const scale = crop.side / shown;
		const { clientX: x, clientY: y } = event;
		from.current = { x, y };
		setCrop(moved(picture, crop, (start.x - x) * scale, (start.y - y) * scale));
	}

	return (
		<div class="account-crop-view" aria-hidden="true">
			<canvas
				ref={canvas}
				width={VIEW_SIDE}
				height={VIEW_SIDE}
				onPointerDown={(event) => {
					event.currentTarget.setPointerCapture(event.pointerId);
					from.current = { x: event.clientX, y: event.clientY };
				}}
				onPointerMove={drag}
				onPointerUp={() => {
					from.current = null;
				}}
				onPointerCancel={() => {
					from.current = null;
				}}
			/>
		</div>
	);
}
const VIEW_SIDE = 512;
