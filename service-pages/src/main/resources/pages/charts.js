// Draws what stands in tables. A chart has no number of its own: it reads those of the table that it names.
(() => {
  'use strict';

  const language = document.documentElement.lang;
  const percent = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
  const named = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const read = (id) => {
    const table = document.getElementById(id);
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.name);
    return [...table.tBodies[0].rows].map((row) =>
      Object.fromEntries([...row.cells].map((cell, at) =>
        [names[at], {value: cell.dataset.value, number: Number(cell.dataset.value), text: cell.textContent.trim()}])));
  };

  // Where parts of a whole end, of which each line of a table has a share.
  const ends = (id, share, label) => {
    let end = 0;
    return read(id).map((row) => {
      end += row[share].number;
      return {at: end, label: row[label].text};
    });
  };

  const add = (parent, kind, attributes = {}) => {
    const element = parent.appendChild(document.createElement(kind));
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  const axis = (name, colours) => ({
    type: 'value', min: 0, max: 1, interval: 0.2, name, nameLocation: 'middle',
    nameTextStyle: {color: colours.quiet},
    axisLabel: {color: colours.quiet, formatter: (share) => percent.format(share)},
    axisLine: {show: true, lineStyle: {color: colours.line}},
    splitLine: {lineStyle: {color: colours.line, type: 'dotted'}},
  });

  const colours = () => ({
    ink: named('--ink'), quiet: named('--quiet'), line: named('--line'), accent: named('--accent'), sheet: named('--sheet'),
  });

  const option = (figure, points, cuts) => {
    const all = colours();
    const text = getComputedStyle(document.body).fontFamily;
    return {
      animation: false,
      textStyle: {fontFamily: text},
      grid: {left: 64, right: 16, top: 28, bottom: 44},
      xAxis: {...axis(figure.dataset.xLabel, all), nameGap: 26},
      yAxis: {...axis(figure.dataset.yLabel, all), nameGap: 46},
      series: [{
        type: 'line',
        data: [[0, 0], ...points.map((point) => [point[figure.dataset.x].number, point[figure.dataset.y].number])],
        symbol: 'none',
        lineStyle: {color: all.accent, width: 2.5},
        areaStyle: {color: all.accent, opacity: 0.08},
        markLine: {
          silent: true, symbol: 'none',
          lineStyle: {color: all.quiet, type: 'dashed'},
          label: {color: all.ink, position: 'end', formatter: (mark) => mark.name},
          data: cuts.map((cut) => ({xAxis: cut.at, name: cut.label})),
        },
        markPoint: {symbol: 'circle', symbolSize: 11, silent: true, label: {show: false},
          itemStyle: {color: all.accent, borderColor: all.sheet, borderWidth: 2}, data: []},
      }],
    };
  };

  const sentence = (figure, point) =>
    figure.dataset.sentence.replace(/\{([a-z_]+)\}/g, (all, name) => point[name].text);

  const draw = (figure) => {
    const points = read(figure.dataset.table);
    if (points.length === 0) {
      return;
    }
    const cuts = ends(figure.dataset.cuts, figure.dataset.cutShare, figure.dataset.cutLabel).slice(0, -1);
    const canvas = add(figure, 'div', {class: 'canvas', 'aria-hidden': 'true'});
    const reading = add(figure, 'div', {class: 'reading'});
    const chart = echarts.init(canvas, null, {renderer: 'canvas'});
    chart.setOption(option(figure, points, cuts));

    const id = figure.dataset.table + '-place';
    add(reading, 'label', {for: id}).textContent = figure.dataset.placeLabel;
    const place = add(reading, 'input', {type: 'range', id, min: 0, max: points.length - 1, step: 1});
    const told = add(reading, 'output', {for: id});
    const show = (at) => {
      const point = points[at];
      place.value = at;
      told.textContent = sentence(figure, point);
      place.setAttribute('aria-valuetext', told.textContent);
      chart.setOption({series: [{markPoint: {data: [
        {coord: [point[figure.dataset.x].number, point[figure.dataset.y].number]}]}}]});
    };
    const nearest = (share) => points.reduce((best, point, at) =>
      Math.abs(point[figure.dataset.x].number - share) < Math.abs(points[best][figure.dataset.x].number - share) ? at : best, 0);

    place.addEventListener('input', () => show(Number(place.value)));
    chart.getZr().on('mousemove', (event) => {
      const at = [event.offsetX, event.offsetY];
      if (chart.containPixel('grid', at)) {
        show(nearest(chart.convertFromPixel('grid', at)[0]));
      }
    });
    show(nearest(cuts.length > 0 ? cuts[0].at : 1));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      chart.setOption(option(figure, points, cuts));
      show(Number(place.value));
    });
  };

  document.querySelectorAll('figure.chart').forEach(draw);
})();
