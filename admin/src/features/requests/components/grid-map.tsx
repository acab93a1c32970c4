// A map without tiles: the grids' own polygons, the one concerned in green, the place as a pin.
import type { Answer } from '../../../shared/api/client';
import { project, type Position } from './projection';

type Grid = Answer<'GET /grids'>['items'][number];
interface Props {
  grids: readonly Grid[];
  own: string | undefined;
  point: { lng: number; lat: number } | undefined;
  width: number;
  height: number;
  /** How many times the own grid's size is shown. */
  reach: number;
}

export function GridMap({ grids, own, point, width, height, reach }: Props) {
  const centre = grids.find((grid) => grid.id === own);
  const around = centre ? centre.polygon : around500(point);
  if (around.length === 0) return null;
  const place = project(around, { width, height, reach });
  const path = (polygon: readonly Position[]) =>
    `M${polygon.map((position) => place(position).join(',')).join('L')}Z`;
  const near = grids.filter((grid) =>
    grid.polygon.some((position) => inside(place(position), width, height)),
  );
  const pin = point && place([point.lng, point.lat]);
  const label = centre && bottomOf(centre.polygon.map(place));
  return (
    <svg
      className="map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`位置图${centre ? `：${centre.communityName} ${centre.name}` : ''}`}
    >
      <rect width={width} height={height} fill="#F4F5F1" />
      <g fill="none" stroke="#CDD5CF">
        {near.map((grid) => (
          <path key={grid.id} d={path(grid.polygon)}>
            <title>{grid.name}</title>
          </path>
        ))}
      </g>
      {centre && (
        <path d={path(centre.polygon)} fill="#0B6E5F" fillOpacity=".12" stroke="#0B6E5F" strokeWidth="2" />
      )}
      {pin && (
        <g transform={`translate(${pin[0]},${pin[1]})`}>
          <path
            d="M0 0C-9-10-11-14-11-19a11 11 0 0 1 22 0c0 5-2 9-11 19z"
            fill="#B4530A"
            stroke="#fff"
            strokeWidth="1.5"
          />
          <circle cy="-19" r="4" fill="#fff" />
        </g>
      )}
      {centre && label && (
        <text
          x={label[0]}
          y={Math.min(height - 8, label[1] + 17)}
          fontSize="12"
          fontWeight="600"
          fill="#084F44"
          stroke="#F4F5F1"
          strokeWidth="3"
          paintOrder="stroke"
          textAnchor="middle"
        >
          {centre.name}
        </text>
      )}
      {centre && (
        <text x="10" y={height - 8} fontSize="12" fill="#55636B">
          {centre.communityName}
        </text>
      )}
    </svg>
  );
}

function inside([x, y]: Position, width: number, height: number): boolean {
  return x > -width && x < width * 2 && y > -height && y < height * 2;
}

function bottomOf(points: readonly Position[]): Position {
  const x = points.reduce((sum, point) => sum + point[0], 0) / Math.max(1, points.length);
  return [x, Math.max(...points.map((point) => point[1]))];
}

/** A square of about 500 metres around a place outside of every known grid. */
function around500(point: Props['point']): Position[] {
  if (!point) return [];
  const step = 0.0025;
  return [
    [point.lng - step, point.lat - step],
    [point.lng + step, point.lat + step],
  ];
}
