// The small picture that stands for a large one in lists.
import { base64Of } from '../app/file-bytes'

/** The longer side, in points of the picture. */
const SIDE = 320
const QUALITY = 0.8

/** A small JPEG of a picture, base64, upright as the camera was held; null for what is no picture, or one that cannot be drawn. */
export async function thumbOf(file: Blob): Promise<string | null> {
  if (!file.type.startsWith('image/')) return null
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  try {
    return await drawn(picture)
  } catch {
    return null
  } finally {
    picture.close()
  }
}

async function drawn(picture: ImageBitmap): Promise<string | null> {
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  // A JPEG has no transparency: without a ground it would turn black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const jpeg = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return jpeg === null ? null : base64Of(jpeg)
}
