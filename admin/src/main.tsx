// Starts the admin: styles, one reload when a new build has replaced a part, the page.
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './shared/styles/index.css';

window.addEventListener('vite:preloadError', (event) => {
  const key = 'linying.reloaded';
  if (sessionStorage.getItem(key)) return;
  event.preventDefault();
  sessionStorage.setItem(key, '1');
  location.reload();
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
