/** A name for one write, made before it is sent and used again when it is sent again. */
export const newKey = () => {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${random()}${random()}`;
};
