// Draws what stands in tables. A chart has no number of its own: it reads those of the table that it names.
(() => {
  'use strict';

  const language = document.documentElement.lang;
  const percent = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
  const fine = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 1});
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

  const frame = () => ({
    animation: false,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
  });

  // The point that is read out.
  const mark = (all) => ({
    symbol: 'circle', symbolSize: 11, silent: true, label: {show: false},
    itemStyle: {color: all.accent, borderColor: all.sheet, borderWidth: 2}, data: [],
  });

  const curve = (figure, points, cuts) => {
    const all = colours();
    return {
      ...frame(),
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
          label: {color: all.ink, position: 'end', formatter: (line) => line.name},
          data: cuts.map((cut) => ({xAxis: cut.at, name: cut.label})),
        },
        markPoint: mark(all),
      }],
    };
  };

  // Shares against shares; above the diagonal is more of the one than of the other.
  const scatter = (figure, points) => {
    const all = colours();
    const most = (name) => Math.max(...points.map((point) => point[name].number));
    const end = Math.max(most(figure.dataset.x), most(figure.dataset.y)) * 1.05 || 1;
    const shares = (name) => ({...axis(name, all), max: end, interval: end / 4,
      axisLabel: {color: all.quiet, formatter: (share) => fine.format(share)}});
    return {
      ...frame(),
      grid: {left: 72, right: 24, top: 28, bottom: 44},
      xAxis: {...shares(figure.dataset.xLabel), nameGap: 26},
      yAxis: {...shares(figure.dataset.yLabel), nameGap: 54},
      series: [{
        type: 'scatter',
        data: points.map((point) => [point[figure.dataset.x].number, point[figure.dataset.y].number]),
        symbolSize: 8,
        itemStyle: {color: all.accent, opacity: 0.6},
        markLine: {
          silent: true, symbol: 'none', lineStyle: {color: all.quiet, type: 'dashed'}, label: {show: false},
          data: [[{coord: [0, 0]}, {coord: [end, end]}]],
        },
        markArea: {
          silent: true, itemStyle: {color: all.accent, opacity: 0.08},
          label: {color: all.ink, position: 'insideTopLeft'},
          data: [[{name: figure.dataset.corner, coord: [0, end]}, {coord: [end / 3, end / 3]}]],
        },
        markPoint: mark(all),
      }],
    };
  };

  // What was to be reached, where anything was.
  const goal = (figure, points, all) => {
    const wanted = points.map((point) => figure.dataset.goal && point[figure.dataset.goal].value ? point[figure.dataset.goal].number : null);
    return wanted.every((number) => number === null) ? [] : [{
      type: 'line', step: 'middle', data: wanted, symbol: 'rect', symbolSize: [12, 2],
      itemStyle: {color: all.ink}, lineStyle: {color: all.ink, width: 1.5, type: 'dashed'},
    }];
  };

  const columns = (figure, points) => {
    const all = colours();
    return {
      ...frame(),
      title: {text: figure.dataset.yLabel, left: 0, top: 0, textStyle: {color: all.ink, fontSize: 14, fontWeight: 600}},
      grid: {left: 8, right: 8, top: 32, bottom: 24, containLabel: false},
      tooltip: {trigger: 'axis', renderMode: 'richText', axisPointer: {type: 'shadow'},
        formatter: ([column]) => points[column.dataIndex][figure.dataset.x].text + ': ' + points[column.dataIndex][figure.dataset.y].text},
      xAxis: {type: 'category', data: points.map((point) => point[figure.dataset.x].text),
        axisLabel: {color: all.quiet, hideOverlap: true}, axisTick: {show: false}, axisLine: {lineStyle: {color: all.line}}},
      yAxis: {type: 'value', axisLabel: {show: false}, splitLine: {show: false}},
      series: [{type: 'bar', data: points.map((point) => point[figure.dataset.y].number),
        itemStyle: {color: all.accent, opacity: 0.8}, barCategoryGap: '25%'}, ...goal(figure, points, all)],
    };
  };

  const sentence = (figure, point) =>
    figure.dataset.sentence.replace(/\{([a-z_]+)\}/g, (all, name) => point[name].text);

  const drawn = new Map();

  // Reads anew what its tables say, and shows it.
  const draw = (figure) => {
    const points = read(figure.dataset.table);
    if (points.length === 0) {
      return;
    }
    const cuts = figure.dataset.cuts ? ends(figure.dataset.cuts, figure.dataset.cutShare, figure.dataset.cutLabel).slice(0, -1) : [];
    const kind = {curve, scatter, columns}[figure.dataset.kind];
    const picture = drawn.get(figure) ?? begun(figure);
    Object.assign(picture, {points, cuts});
    picture.chart.setOption(kind(figure, points, cuts));
    picture.reading?.();
  };

  const begun = (figure) => {
    const canvas = add(figure, 'div', {class: 'canvas', 'aria-hidden': 'true'});
    const picture = {chart: echarts.init(canvas, null, {renderer: 'canvas'})};
    picture.reading = figure.dataset.sentence ? reading(figure, picture) : null;
    new ResizeObserver(() => picture.chart.resize()).observe(canvas);
    drawn.set(figure, picture);
    return picture;
  };

  // Lets people go from point to point, by pointer or by keyboard, and says what each is.
  const reading = (figure, picture) => {
    const place = (point) => [point[figure.dataset.x].number, point[figure.dataset.y].number];
    const line = add(figure, 'div', {class: 'reading'});
    const id = figure.dataset.table + '-place';
    add(line, 'label', {for: id}).textContent = figure.dataset.placeLabel;
    const slider = add(line, 'input', {type: 'range', id, min: 0, step: 1});
    const told = add(line, 'output', {for: id});
    const show = (at) => {
      slider.value = at;
      told.textContent = sentence(figure, picture.points[at]);
      slider.setAttribute('aria-valuetext', told.textContent);
      picture.chart.setOption({series: [{markPoint: {data: [{coord: place(picture.points[at])}]}}]});
    };
    const far = ([x, y], [otherX, otherY]) => figure.dataset.kind === 'curve' ? Math.abs(x - otherX) : Math.hypot(x - otherX, y - otherY);
    const nearest = (where) => picture.points.reduce((best, point, at) =>
      far(place(point), where) < far(place(picture.points[best]), where) ? at : best, 0);

    slider.addEventListener('input', () => show(Number(slider.value)));
    picture.chart.getZr().on('mousemove', (event) => {
      const at = [event.offsetX, event.offsetY];
      if (picture.chart.containPixel('grid', at)) {
        show(nearest(picture.chart.convertFromPixel('grid', at)));
      }
    });
    let isNew = true;
    return () => {
      slider.max = picture.points.length - 1;
      const first = picture.cuts.length > 0 ? nearest([picture.cuts[0].at, 0]) : 0;
      show(isNew ? first : Math.min(Number(slider.value), picture.points.length - 1));
      isNew = false;
    };
  };

  const drawAll = () => {
    [...drawn.keys()].filter((figure) => !figure.isConnected).forEach((figure) => {
      drawn.get(figure).chart.dispose();
      drawn.delete(figure);
    });
    document.querySelectorAll('figure.chart').forEach(draw);
  };

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  document.addEventListener('figures-changed', drawAll);
  drawAll();
})();
