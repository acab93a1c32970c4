/** Numbers for Prometheus: one registry for the process. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export const metricsRegistry = new Registry();
collectDefaultMetrics({ register: metricsRegistry });

const registers = [metricsRegistry];
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export const commandSeconds = new Histogram({
  name: 'linying_command_seconds',
  help: 'Time of a command by name and outcome',
  labelNames: ['command', 'outcome'],
  buckets,
  registers,
});

export const httpSeconds = new Histogram({
  name: 'linying_http_seconds',
  help: 'Time of an HTTP call by route and status',
  labelNames: ['route', 'status'],
  buckets,
  registers,
});

export const reactionRuns = new Counter({
  name: 'linying_reactions_total',
  help: 'Reactions run by name and outcome',
  labelNames: ['reaction', 'outcome'],
  registers,
});

export const deliveryLag = new Histogram({
  name: 'linying_delivery_lag_seconds',
  help: 'Time from an event to the start of its reactions',
  buckets,
  registers,
});

export const deliveryQueue = new Gauge({
  name: 'linying_delivery_queue',
  help: 'Aggregates waiting in this process for delivery',
  registers,
});
